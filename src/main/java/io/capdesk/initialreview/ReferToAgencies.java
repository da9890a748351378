package io.capdesk.initialreview;

import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.delegation.Delegation;
import io.capdesk.delegation.Delegations;
import io.capdesk.interagency.ReferApplication;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Refers an application with the desk's recommendation and analysis to all agencies at once (15 CFR 750.4(c)(5)), but for those
 * that have delegated their authority over it (750.3(b)(1)). The security review takes place whoever is asked.
 */
@Component
class ReferToAgencies {

    private final Delegations delegations;
    private final ReferApplication refer;
    private final InitialReviews reviews;
    private final Clock clock;

    ReferToAgencies(Delegations delegations, ReferApplication refer, InitialReviews reviews, Clock clock) {
        this.delegations = delegations;
        this.refer = refer;
        this.reviews = reviews;
        this.clock = clock;
    }

    Optional<? extends Refusal> refer(Person officer, String controlNumber, DeskRecommendation recommendation, String analysis) {
        if (recommendation == null) {
            return Optional.of(ReviewRefusal.RECOMMENDATION_MISSING);
        }
        if (analysis.isBlank()) {
            return Optional.of(ReviewRefusal.ANALYSIS_MISSING);
        }
        var delegated = delegations.of(controlNumber).stream().filter(Delegation::whole).toList();
        var refusal = refer.refer(officer, controlNumber, delegated.stream().map(Delegation::agency).collect(Collectors.toSet()), analysis);
        if (refusal.isEmpty()) {
            reviews.keep(controlNumber, ReviewOutcome.REFER, recommendation, analysis, delegated, officer.username(), clock.instant());
        }
        return refusal;
    }
}
