package io.capdesk.docket;

import io.capdesk.access.Refusal;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.FilingTerms;
import io.capdesk.documents.PageKind;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * A file is kept with a comment that is being written, before anything is sent: what is wrong with it costs neither the text nor
 * another file. Whoever has the page's key may add files; nobody may read them back before the comment is sent.
 */
@Service
public class KeepCommentFile {

    /** As the owner's name has room for, and nothing that means something in it. */
    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z-]{8,51}");

    private final CommentRows comments;
    private final DocumentStore documents;
    private final CommentFileSettings settings;

    KeepCommentFile(CommentRows comments, DocumentStore documents, CommentFileSettings settings) {
        this.comments = comments;
        this.documents = documents;
        this.settings = settings;
    }

    /**
     * The same content twice is kept once.
     *
     * @param key      of the page or of the program's submission
     * @param by       the door it came by
     * @param fileName as the sender gave it
     * @return empty when it is kept
     */
    public Optional<Refusal> keep(String key, Origin by, String fileName, InputStream content) {
        if (!isKey(key)) {
            return Optional.of(CommentFileRefusal.NOT_A_PAGE);
        }
        if (comments.bySubmission(key).isPresent()) {
            return Optional.of(CommentFileRefusal.SENT);
        }
        var named = new AtomicReference<String>();
        var terms = new FilingTerms(settings.maxSize(), settings.maxCount(), (file, name, type) -> {
            named.set(name);
            return MarkedPages.refusal(file, name, type);
        });
        var storing = documents.store(new Upload(Upload.commentPageOwner(key), DocumentKind.COMMENT_FILE, fileName, content,
                "(" + by.name().toLowerCase(Locale.ROOT) + ")", Visibility.COMMENT_ANALYSTS), terms);
        if (storing instanceof Storing.Rejected rejected) {
            return Optional.of(CommentFileRefusal.of(rejected.refusal()));
        }
        // the same content was there before: under a public name it would be published in spite of the new name
        var kept = FilingName.of(((Storing.Stored) storing).document().fileName());
        return kept == FilingName.of(named.get()) ? Optional.empty() : Optional.of(CommentFileRefusal.KEPT_UNDER_ANOTHER_NAME);
    }

    /** What is kept with a page, in the order it came. */
    public List<Document> kept(String key) {
        return isKey(key) ? documents.of(Upload.commentPageOwner(key)) : List.of();
    }

    public void remove(String key, UUID file) {
        if (isKey(key)) {
            documents.removeFromPage(PageKind.COMMENT, key, file);
        }
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }
}
