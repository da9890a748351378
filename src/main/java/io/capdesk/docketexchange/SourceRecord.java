package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import java.util.List;

/** What one row of a file says, in the desk's own columns, beside the words that it came in. */
sealed interface SourceRecord {

    /** {@code CMS-2025-0050-0031}, or a docket's {@code CMS-2025-0050}. */
    String id();

    String docket();

    /** The attributes in the words of the source; of a CSV as far as its cells say them. */
    ObjectNode attributes();

    /** @param onObjectId of what it comments on, as the record has it; null where it does not */
    record OfComment(Comment comment, List<OfFile> files, String onObjectId, ObjectNode attributes) implements SourceRecord {
        @Override
        public String id() {
            return comment.documentId();
        }

        @Override
        public String docket() {
            return comment.docket();
        }
    }

    record OfFile(CommentFile file, ObjectNode attributes) {}

    record OfDocument(DocketDocument document, ObjectNode attributes) implements SourceRecord {
        @Override
        public String id() {
            return document.id();
        }

        @Override
        public String docket() {
            return document.docket();
        }
    }

    record OfDocket(Docket described, ObjectNode attributes) implements SourceRecord {
        @Override
        public String id() {
            return described.id();
        }

        @Override
        public String docket() {
            return described.id();
        }
    }
}
