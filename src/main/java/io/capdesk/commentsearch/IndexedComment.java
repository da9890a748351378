package io.capdesk.commentsearch;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentChanges.Changed;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentText;
import io.capdesk.docket.PublicComment;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * A comment in the index. What everybody may find has a field of its own, made of {@link PublicComment}: a word that is only in a
 * confidential or redacted part is in no term of that field, so no query of the public's reaches it. Texts are not kept; the page of
 * a result is read from the database.
 */
final class IndexedComment {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String DOCKET = "docket";
    static final String COMMENT_ON = "commentOn";
    static final String STATE = "state";
    static final String SUBMITTER = "submitter";
    static final String LATE = "late";
    static final String FILES = "files";
    static final String PUBLIC_FILES = "publicFiles";
    static final String OPEN = "open";
    static final String DAY = "day";
    static final String ORDER = "order";
    static final String DOCUMENT_ID = "documentId";
    static final String POSTED = "posted";
    static final String MODIFIED = "modified";
    static final String WORDS = "words";
    static final String PUBLIC_WORDS = "public";
    static final String YES = "yes";
    static final String NO = "no";

    private IndexedComment() {}

    /** @param open as everybody may see it; null where they may not */
    static Document of(Changed changed, PublicComment open) {
        Comment one = changed.comment();
        var document = new Document();
        keep(document, ID, one.id().toString());
        keep(document, VERSION, version(one.id().toString(), changed.changedAt()));
        document.add(new StoredField("changed", changed.changedAt().toString()));
        keep(document, DOCKET, one.docket());
        keep(document, COMMENT_ON, one.commentOn());
        keep(document, STATE, one.state().name());
        keep(document, SUBMITTER, one.submitter() == null ? "" : one.submitter().name());
        keep(document, LATE, one.late() ? YES : NO);
        keep(document, FILES, changed.files().isEmpty() ? NO : YES);
        document.add(new IntPoint(DAY, Math.toIntExact(one.receivedDay().toEpochDay())));
        document.add(new NumericDocValuesField(ORDER, one.position()));
        document.add(new TextField(WORDS, words(one, changed), Store.NO));
        if (open != null) {
            keep(document, OPEN, YES);
            keep(document, PUBLIC_FILES, open.files().isEmpty() ? NO : YES);
            document.add(new TextField(PUBLIC_WORDS, words(open), Store.NO));
            document.add(new SortedDocValuesField(DOCUMENT_ID, new BytesRef(open.documentId())));
            if (open.postedAt() != null) {
                document.add(new LongField(POSTED, micros(open.postedAt()), Store.NO));
            }
            document.add(new LongField(MODIFIED, micros(open.modifiedAt()), Store.NO));
        }
        return document;
    }

    static String version(String id, Instant changedAt) {
        return id + "@" + changedAt;
    }

    /** The first microsecond, which is as fine as the database has it, that is not before this instant. */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), (at.getNano() + 999L) / 1000);
    }

    private static String words(Comment one, Changed changed) {
        return joined(Stream.concat(Stream.of(plain(one), one.publicText(), one.title(), one.firstName(), one.lastName(),
                one.organization(), one.category(), one.documentId(), one.tracking()), changed.files().stream().map(CommentFile::title)));
    }

    /** All that a page of it shows. */
    private static String words(PublicComment one) {
        return joined(Stream.concat(Stream.of(one.text(), one.title(), one.firstName(), one.lastName(), one.organization(), one.category(),
                one.documentId()), one.files().stream().map(CommentFile::title)));
    }

    static String plain(Comment one) {
        return one.text() == null ? "" : one.html() ? CommentText.plain(one.text()) : one.text();
    }

    private static String joined(Stream<String> parts) {
        // a blank line apart: no phrase goes from one part to the next by chance
        return parts.filter(Objects::nonNull).collect(Collectors.joining(" \n\n "));
    }

    private static void keep(Document document, String name, String value) {
        document.add(new StringField(name, value, Store.NO));
        if (name.equals(ID)) {
            document.add(new StoredField(ID, value));
        }
    }
}
