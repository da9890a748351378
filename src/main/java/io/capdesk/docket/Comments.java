package io.capdesk.docket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The comments as they are, private fields included: for the desk's own people and for modules that show a part of them. */
@Service
public class Comments {

    private final CommentRows rows;
    private final PostedRows files;

    Comments(CommentRows rows, PostedRows files) {
        this.rows = rows;
        this.files = files;
    }

    /** In the order in which they came; those that are not there are left out. */
    public List<Comment> all(List<UUID> ids) {
        return rows.all(ids);
    }

    /** By comment, confidential ones too, each in its order. */
    public Map<UUID, List<CommentFile>> filesOf(List<UUID> ids) {
        return files.files(ids);
    }

    public Optional<Comment> find(UUID id) {
        return rows.find(id);
    }

    /** @param tracking as {@link TrackingNumber#read} gives it */
    public Optional<Comment> byTracking(String tracking) {
        return rows.byTracking(tracking);
    }

    /** @param key as {@link Submission#key} */
    public Optional<Comment> bySubmission(String key) {
        return rows.bySubmission(key);
    }

    /** @param documentId of a posted one */
    public Optional<Comment> byDocumentId(String documentId) {
        return rows.byDocumentId(documentId);
    }

    /** Confidential ones too, in their order. */
    public List<CommentFile> filesOf(UUID comment) {
        return rows.files(comment);
    }

    /** Why its confidential files must not be disclosed; empty where there are none. */
    public Optional<String> justificationOf(UUID comment) {
        return rows.justification(comment);
    }
}
