package io.capdesk.initialreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import io.capdesk.screening.Hit;
import io.capdesk.screening.Screening;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The licensing officer returns an application for which no license is required, and says so (15 CFR 750.4(c)(3)): the rules
 * find it too, now that the items are classified as an officer corrected them.
 */
@Component
class ReturnWithoutLicense {

    private final Applications applications;
    private final CaseStages stages;
    private final CaseClaims claims;
    private final Screening screening;
    private final Clocks clocks;
    private final CaseLetters letters;
    private final InitialReviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnWithoutLicense(Applications applications, CaseStages stages, CaseClaims claims, Screening screening, Clocks clocks,
            CaseLetters letters, InitialReviews reviews, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.claims = claims;
        this.screening = screening;
        this.clocks = clocks;
        this.letters = letters;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<ReviewRefusal> returnCase(Person officer, String controlNumber, String reason) {
        if (!Permission.REVIEW_APPLICATION.granted(officer)) {
            return Optional.of(ReviewRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.INITIAL_REVIEW) {
            return Optional.of(ReviewRefusal.NOT_IN_INITIAL_REVIEW);
        }
        if (reason.isBlank()) {
            return Optional.of(ReviewRefusal.REASON_MISSING);
        }
        var application = applications.get(controlNumber);
        var determined = application.determination();
        if (determined.licenseRequired()) {
            return Optional.of(ReviewRefusal.LICENSE_REQUIRED);
        }
        stages.enter(controlNumber, Stage.NO_LICENSE_REQUIRED);
        clocks.stopAll(controlNumber, clock.instant());
        reviews.keep(controlNumber, ReviewOutcome.NO_LICENSE_REQUIRED, null, reason, List.of(), officer.username(), clock.instant());
        audit.record(controlNumber, officer.username(), "FIND_NO_LICENSE_REQUIRED", reason);
        letters.send(application, "no-license-required", Map.of(
                "reasons", Stream.concat(reason.lines(), determined.reasons().stream()).toList(),
                "exceptions", determined.exceptions(),
                "alike", screening.openHits(controlNumber).stream().map(Hit::party).map(party -> party.name()).distinct().toList()));
        claims.release(controlNumber, officer.username());
        return Optional.empty();
    }
}
