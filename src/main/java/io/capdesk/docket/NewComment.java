package io.capdesk.docket;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.documents.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what was sent a comment with its tracking number and the signature of its receipt. */
@Component
class NewComment {

    private final ReceiptKeys keys;

    NewComment(ReceiptKeys keys) {
        this.keys = keys;
    }

    Comment of(Submission typed, DocketDocument document, List<Document> files, Instant receivedAt) {
        var tracking = TrackingNumber.at(receivedAt);
        boolean late = document.lateAt(receivedAt);
        var content = HashedContent.of(typed, files);
        var signed = keys.sign(Receipt.statement(tracking, document.id(), receivedAt, late, content));
        return new Comment(UUID.randomUUID(), 0, document.docket(), document.id(), ObjectIds.next(), null, tracking,
                typed.origin(), CommentState.RECEIVED, typed.submitter(), typed.text(), false, null, TextKey.of(typed.text(), false),
                typed.paragraph(), "Comment on " + document.id(), given(typed.firstName()), given(typed.lastName()),
                given(typed.organization()), given(typed.organizationKind()), given(typed.category()), given(typed.city()),
                given(typed.region()), given(typed.country()), given(typed.zip()), given(typed.email()), given(typed.phone()),
                typed.itemsReceived(), receivedAt, LocalDate.ofInstant(receivedAt, StatutoryClock.WASHINGTON), late, null, receivedAt,
                null, null, null, typed.key(), content, signed.with(), signed.signature(), null);
    }

    private static String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
