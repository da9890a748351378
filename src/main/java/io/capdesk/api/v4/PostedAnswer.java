package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Receipt;
import io.capdesk.docketexchange.V4Instant;
import org.springframework.stereotype.Component;

/**
 * What whoever posted a comment is told: what was taken, and the receipt, signed, in {@code meta}. How they can be reached is not
 * told back.
 */
@Component("v4PostedAnswer")
class PostedAnswer {

    private final Desk desk;

    PostedAnswer(Desk desk) {
        this.desk = desk;
    }

    ObjectNode of(Comment comment) {
        Receipt receipt = Receipt.of(comment);
        ObjectNode attributes = JsonApi.object().put("commentOnDocumentId", comment.commentOn()).put("comment", comment.text())
                .put("submissionType", "API").put("submitterType", comment.submitter().name());
        put(attributes, "category", comment.category());
        put(attributes, "firstName", comment.firstName());
        put(attributes, "lastName", comment.lastName());
        put(attributes, "city", comment.city());
        put(attributes, "stateProvinceRegion", comment.region());
        put(attributes, "country", comment.country());
        put(attributes, "zip", comment.zip());
        put(attributes, "organization", comment.organization());
        put(attributes, "organizationType", comment.organizationKind());
        attributes.put("numItemsReceived", comment.itemsReceived()).put("receiveDate", V4Instant.of(comment.receivedAt()));
        ObjectNode answer = JsonApi.object();
        answer.set("data", ListAnswer.resource(comment.tracking(), "comments", desk.address() + "/track/" + comment.tracking(), attributes));
        answer.putObject("meta").putObject("receipt").put("late", receipt.late()).put("statement", receipt.statement())
                .put("signature", receipt.signature()).put("signedWith", receipt.signedWith())
                .put("publicKeys", desk.address() + "/receipt-keys");
        return answer;
    }

    private static void put(ObjectNode attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
