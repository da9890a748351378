package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Verbatim;
import java.util.List;
import java.util.Map;

/**
 * Makes rows that say what their source said in its very words: each is written out again as the desk would, and where that
 * differs, the source's word is kept beside it.
 */
final class SourceWords {

    private final V4Export export = new V4Export("");

    record Files(Comment comment, List<CommentFile> files) {}

    /**
     * @param on     what it comments on
     * @param whole  the record of API v4; null for a row of a CSV
     * @param cells  the row of a CSV; null for a record of API v4
     */
    Files of(SourceRecord.OfComment record, DocketDocument on, ObjectNode whole, Map<CsvColumn, String> cells) {
        var said = V4Comment.said(record.comment(), on);
        var words = Verbatim.of(null).keep(Verbatim.ATTRIBUTES, said, whole == null ? overlaid(said, record.attributes()) : record.attributes())
                .inState(record.comment().state());
        var files = record.files().stream().map(file -> file(record.comment(), file, whole != null)).toList();
        var comment = CommentCopies.withVerbatim(record.comment(), words.json());
        if (whole != null) {
            keepRecord(words, export.record(comment, files, on), whole);
        } else {
            words.keep(CsvRows.CELLS, CsvRows.node(CsvRows.said(comment, files, on, export)), CsvRows.node(cells));
        }
        return new Files(CommentCopies.withVerbatim(comment, words.inState(comment.state()).json()), files);
    }

    DocketDocument of(SourceRecord.OfDocument record, ObjectNode whole, Map<CsvColumn, String> cells) {
        var document = record.document();
        var said = V4Document.said(document);
        var words = Verbatim.of(null).keep(Verbatim.ATTRIBUTES, said, whole == null ? overlaid(said, record.attributes()) : record.attributes());
        document = CommentCopies.withVerbatim(document, document.objectId(), words.json());
        if (whole != null) {
            keepRecord(words, export.record(document, true, document.modifiedAt()), whole);
        } else {
            words.keep(CsvRows.CELLS, CsvRows.node(CsvRows.said(document, Verbatim.of(document.verbatim()).over(Verbatim.ATTRIBUTES, V4Document.said(document)))), CsvRows.node(cells));
        }
        return CommentCopies.withVerbatim(document, document.objectId(), words.json());
    }

    Docket of(SourceRecord.OfDocket record, ObjectNode whole) {
        var words = Verbatim.of(null).keep(Verbatim.ATTRIBUTES, V4Docket.said(record.described()), record.attributes());
        var docket = CommentCopies.withVerbatim(record.described(), record.described().objectId(), words.json());
        keepRecord(words, export.record(docket, true), whole);
        return CommentCopies.withVerbatim(docket, docket.objectId(), words.json());
    }

    private static CommentFile file(Comment comment, SourceRecord.OfFile file, boolean whole) {
        var said = V4File.said(file.file(), comment.modifiedAt());
        return CommentCopies.of(comment.id(), file.file(),
                Verbatim.of(null).keep(Verbatim.ATTRIBUTES, said, whole ? file.attributes() : overlaid(said, file.attributes())).json());
    }

    private static void keepRecord(Verbatim words, ObjectNode said, ObjectNode source) {
        words.keep(V4Export.DATA, without((ObjectNode) said.get(V4Record.DATA), "attributes"),
                without((ObjectNode) source.get(V4Record.DATA), "attributes"));
        words.keep(V4Export.RECORD, without(said, V4Record.DATA), without(source, V4Record.DATA));
    }

    private static ObjectNode without(ObjectNode record, String name) {
        return record.deepCopy().without(List.of(name));
    }

    private static ObjectNode overlaid(ObjectNode said, ObjectNode cells) {
        // a cell has plain text, the attribute HTML; both are made of the one column
        ObjectNode words = cells.deepCopy().without(List.of("comment"));
        ObjectNode all = said.deepCopy();
        all.setAll(words);
        return all;
    }
}
