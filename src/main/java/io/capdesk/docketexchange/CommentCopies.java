package io.capdesk.docketexchange;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import java.util.UUID;

/** Rows with something in them changed. */
final class CommentCopies {

    private CommentCopies() {}

    static Comment withVerbatim(Comment one, String verbatim) {
        return copy(one, one.id(), one.position(), one.objectId(), one.state(), one.publicText(), one.late(), verbatim);
    }

    static Comment late(Comment one, boolean late) {
        return copy(one, one.id(), one.position(), one.objectId(), one.state(), one.publicText(), late, one.verbatim());
    }

    /** In the place of one that is there: who it is, and what the desk did to it, stay. */
    static Comment inPlaceOf(Comment before, Comment one, String objectId, CommentState state) {
        return copy(one, before.id(), before.position(), objectId, state, before.publicText(), one.late(), one.verbatim());
    }

    static CommentFile of(UUID comment, CommentFile file, String verbatim) {
        return new CommentFile(comment, file.position(), file.document(), file.objectId(), file.title(), file.name(), file.confidential(),
                file.restrictedAs(), file.restrictedWhy(), verbatim);
    }

    static DocketDocument withVerbatim(DocketDocument one, String objectId, String verbatim) {
        return new DocketDocument(one.id(), one.docket(), one.kind(), one.subtype(), one.title(), one.frNumber(), one.frCitation(), objectId,
                one.postedAt(), one.opensAt(), one.closesAt(), one.allowLate(), one.state(), one.contact(), one.modifiedAt(), verbatim);
    }

    static Docket withVerbatim(Docket one, String objectId, String verbatim) {
        return new Docket(one.id(), one.agency(), one.kind(), one.title(), one.rin(), one.summary(), objectId, one.modifiedAt(), verbatim);
    }

    private static Comment copy(Comment one, UUID id, long position, String objectId, CommentState state, String publicText, boolean late,
            String verbatim) {
        return new Comment(id, position, one.docket(), one.commentOn(), objectId, one.documentId(), one.tracking(), one.origin(), state,
                one.submitter(), one.text(), one.html(), publicText, one.textKey(), one.paragraph(), one.title(), one.firstName(),
                one.lastName(), one.organization(), one.organizationKind(), one.category(), one.city(), one.region(), one.country(),
                one.zip(), one.email(), one.phone(), one.itemsReceived(), one.receivedAt(), one.receivedDay(), late, one.postedAt(),
                one.modifiedAt(), one.withdrawnBecause(), one.restrictedAs(), one.restrictedWhy(), one.submission(), one.sha256(),
                one.signedWith(), one.signature(), verbatim);
    }
}
