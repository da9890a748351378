package io.capdesk.docket;

import java.util.UUID;

/**
 * A file that came with a comment.
 *
 * @param position from 1
 * @param document in the desk's store; null for a file of another system, which {@code verbatim} describes
 * @param name     as it was filed
 */
public record CommentFile(UUID comment, int position, UUID document, String objectId, String title, String name, boolean confidential,
                          String restrictedAs, String restrictedWhy, String verbatim) {

    /** Whether everybody may have it once its comment is posted. */
    public boolean isPublic() {
        return !confidential && restrictedAs == null;
    }
}
