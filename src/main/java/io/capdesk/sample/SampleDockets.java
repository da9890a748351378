package io.capdesk.sample;

import io.capdesk.access.Role;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.AnnounceDocument.Announcement;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.Origin;
import io.capdesk.docket.Submission;
import io.capdesk.docket.SubmitComment;
import io.capdesk.docket.Submitter;
import io.capdesk.sample.SampleDocket.SampleComment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Announces the sample dockets and comments on the made-up one. A docket that is there is left alone, half done or not. */
class SampleDockets {

    private final List<SampleDocket> shipped;
    private final SampleAccounts accounts;
    private final Dockets dockets;
    private final AnnounceDocument announce;
    private final SubmitComment submit;
    private final KeepCommentFile files;
    private final Clock clock;

    SampleDockets(List<SampleDocket> shipped, SampleAccounts accounts, Dockets dockets, AnnounceDocument announce, SubmitComment submit,
            KeepCommentFile files, Clock clock) {
        this.shipped = shipped;
        this.accounts = accounts;
        this.dockets = dockets;
        this.announce = announce;
        this.submit = submit;
        this.files = files;
        this.clock = clock;
    }

    /** In the present, after the story of the deals; nothing where the sample's analyst is not at the desk. */
    void bring() {
        if (!accounts.present(Role.COMMENT_ANALYST)) {
            return;
        }
        shipped.stream().filter(one -> dockets.find(one.docket()).isEmpty()).forEach(this::bring);
    }

    private void bring(SampleDocket one) {
        LocalDate opensOn = one.opensOn() == null ? LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON) : one.opensOn();
        LocalDate lastDay = one.lastDay() == null ? opensOn.plusDays(one.daysOpen()) : one.lastDay();
        var outcome = announce.announce(accounts.staff(Role.COMMENT_ANALYST), new Announcement(one.docket(), one.docketTitle(),
                one.rin(), one.kind(), one.title(), one.frNumber(), one.frCitation(), opensOn, lastDay, false, "", null));
        if (!(outcome instanceof AnnounceDocument.Outcome.Announced announced)) {
            throw new IllegalStateException("the sample docket " + one.docket() + " was refused: " + outcome);
        }
        one.comments().forEach(comment -> comment(announced.documentId(), comment));
    }

    private void comment(String document, SampleComment one) {
        String key = UUID.randomUUID().toString();
        if (one.file() != null) {
            files.keep(key, Origin.PORTAL, one.file(), new ByteArrayInputStream(one.fileText().getBytes(StandardCharsets.UTF_8)));
        }
        boolean named = one.organization() != null;
        var outcome = submit.submit(new Submission(key, Origin.PORTAL, document, named ? Submitter.ORGANIZATION : Submitter.ANONYMOUS,
                one.text(), null, "", "", named ? one.organization() : "", named ? one.organizationKind() : "", "", "", "", "", "", "", "",
                1, false, "", true), clock.instant());
        if (!(outcome instanceof SubmitComment.Outcome.Received)) {
            throw new IllegalStateException("a comment of the sample was refused: " + outcome);
        }
    }
}
