package io.capdesk.docketexchange;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import java.util.UUID;

/** Rows with something in them changed. */
final class CommentCopies {

    private CommentCopies() {}

    static Comment withVerbatim(Comment one, String verbatim) {
        return copy(one, one.tracking(), one.late(), verbatim);
    }

    static Comment settled(Comment one, String tracking, boolean late) {
        return copy(one, tracking, late, one.verbatim());
    }

    /**
     * In the place of one that is there: who it is, and what was redacted, stay.
     *
     * @param stands whose state, and its reasons, hold: the earlier one's where the desk changed it since it came
     */
    static Comment inPlaceOf(Comment before, Comment one, String objectId, Comment stands) {
        return new Comment(before.id(), before.position(), one.docket(), one.commentOn(), objectId, one.documentId(), one.tracking(),
                one.origin(), stands.state(), one.submitter(), one.text(), one.html(), before.publicText(), one.textKey(), one.paragraph(),
                one.title(), one.firstName(), one.lastName(), one.organization(), one.organizationKind(), one.category(), one.city(),
                one.region(), one.country(), one.zip(), one.email(), one.phone(), one.itemsReceived(), one.receivedAt(),
                one.receivedDay(), one.late(), one.postedAt(), one.modifiedAt(), stands.withdrawnBecause(), stands.restrictedAs(),
                stands.restrictedWhy(), one.submission(), one.sha256(), one.signedWith(), one.signature(), one.verbatim());
    }

    static CommentFile of(UUID comment, CommentFile file, String verbatim) {
        return new CommentFile(comment, file.position(), file.document(), file.objectId(), file.title(), file.name(), file.confidential(),
                file.restrictedAs(), file.restrictedWhy(), verbatim);
    }

    /** A file that the desk restricted stays so. */
    static CommentFile restricted(CommentFile file, CommentFile as) {
        return new CommentFile(file.comment(), file.position(), file.document(), file.objectId(), file.title(), file.name(),
                file.confidential(), as.restrictedAs(), as.restrictedWhy(), file.verbatim());
    }

    static Docket withTitle(Docket one, String title) {
        return new Docket(one.id(), one.agency(), one.kind(), title, one.rin(), one.summary(), one.objectId(), one.modifiedAt(),
                one.verbatim());
    }

    static DocketDocument withVerbatim(DocketDocument one, String objectId, String verbatim) {
        return new DocketDocument(one.id(), one.docket(), one.kind(), one.subtype(), one.title(), one.frNumber(), one.frCitation(), objectId,
                one.postedAt(), one.opensAt(), one.closesAt(), one.allowLate(), one.state(), one.contact(), one.modifiedAt(), verbatim);
    }

    static Docket withVerbatim(Docket one, String objectId, String verbatim) {
        return new Docket(one.id(), one.agency(), one.kind(), one.title(), one.rin(), one.summary(), objectId, one.modifiedAt(), verbatim);
    }

    private static Comment copy(Comment one, String tracking, boolean late, String verbatim) {
        return new Comment(one.id(), one.position(), one.docket(), one.commentOn(), one.objectId(), one.documentId(), tracking, one.origin(),
                one.state(), one.submitter(), one.text(), one.html(), one.publicText(), one.textKey(), one.paragraph(), one.title(),
                one.firstName(), one.lastName(), one.organization(), one.organizationKind(), one.category(), one.city(), one.region(),
                one.country(), one.zip(), one.email(), one.phone(), one.itemsReceived(), one.receivedAt(), one.receivedDay(), late,
                one.postedAt(), one.modifiedAt(), one.withdrawnBecause(), one.restrictedAs(), one.restrictedWhy(), one.submission(),
                one.sha256(), one.signedWith(), one.signature(), verbatim);
    }
}
