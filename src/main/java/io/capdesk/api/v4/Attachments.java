package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.PublicComment;
import io.capdesk.docketexchange.V4File;
import io.capdesk.docketexchange.V4Record;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public files of a comment as attachments. Confidential ones are no part of a {@link PublicComment}. */
@Component("v4Attachments")
class Attachments {

    private final DocumentStore documents;
    private final Desk desk;

    Attachments(DocumentStore documents, Desk desk) {
        this.documents = documents;
        this.desk = desk;
    }

    List<V4Record.Included> of(PublicComment comment) {
        return comment.files().stream().map(file -> new V4Record.Included(file.objectId(), attributes(comment, file))).toList();
    }

    ObjectNode resource(V4Record.Included file) {
        return ListAnswer.resource(file.objectId(), "attachments", desk.api() + "/attachments/" + file.objectId(), file.attributes());
    }

    private ObjectNode attributes(PublicComment comment, CommentFile file) {
        Long size = file.document() == null ? null : documents.find(file.document()).map(Document::sizeBytes).orElse(null);
        return V4File.attributes(file, desk.address() + "/dockets/" + comment.docket() + "/comments/" + comment.documentId() + "/files/"
                + file.position(), size, comment.modifiedAt());
    }
}
