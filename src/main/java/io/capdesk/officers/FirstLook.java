package io.capdesk.officers;

import io.capdesk.decision.Deficiency;
import io.capdesk.delegation.Delegation;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.initialreview.InitialReview;
import io.capdesk.initialreview.ReviewOutcome;
import io.capdesk.intake.FormChanges;
import io.capdesk.intake.PendingTransactions;
import io.capdesk.intake.Stage;
import java.time.Instant;
import java.util.List;

/**
 * What the initial review has to know of a case, and what came of it. For a reviewer only what the desk told the agencies.
 *
 * @param reviews      first round first
 * @param delegations  one for each agency, as of now; empty once the case has left the initial review
 * @param overdueSince null unless day 9 went by without a review
 * @param distinction  null unless something alike was pending when it was registered
 * @param resubmits    null unless it cites an earlier application
 * @param replaces     null unless it cites a license
 * @param emergency    what was decided; null where nothing was
 */
public record FirstLook(List<InitialReview> reviews, List<Delegation> delegations, Instant overdueSince,
                        PendingTransactions.Distinction distinction, Earlier resubmits, Earlier replaces, Emergencies.Decision emergency,
                        List<Deficiency> deficiencies) {

    /** @param changes what the later application says differently */
    public record Earlier(String controlNumber, Stage stage, List<FormChanges.Change> changes) {}

    /** The referral; null before it. */
    public InitialReview referral() {
        return reviews.stream().filter(one -> one.outcome() == ReviewOutcome.REFER).findFirst().orElse(null);
    }
}
