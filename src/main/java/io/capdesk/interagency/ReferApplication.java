package io.capdesk.interagency;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Classified;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The licensing officer refers the application, to all agencies at once (15 CFR 750.4(c)(5)). */
@Service
public class ReferApplication {

    public enum Denied implements Refusal {
        NOT_PERMITTED("Only licensing officers refer applications."),
        NOT_IN_INITIAL_REVIEW("The application is not in initial review any more; reload the task list.");

        private final String sentence;

        Denied(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final Applications applications;
    private final Interests interests;
    private final CaseStages stages;
    private final Referrals referrals;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    ReferApplication(Applications applications, Interests interests, CaseStages stages, Referrals referrals, Clocks clocks,
            AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.interests = interests;
        this.stages = stages;
        this.referrals = referrals;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param delegated the agencies that need not see it */
    @Transactional
    public Optional<Denied> refer(Person person, String controlNumber, Set<Agency> delegated, String analysis) {
        if (!Permission.REVIEW_APPLICATION.granted(person)) {
            return Optional.of(Denied.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.INITIAL_REVIEW) {
            return Optional.of(Denied.NOT_IN_INITIAL_REVIEW);
        }
        var now = clock.instant();
        var reviewers = interests.reviewers(eccns(controlNumber));
        reviewers.removeAll(delegated);
        for (Agency agency : reviewers) {
            referrals.refer(controlNumber, agency, person.username(), now);
            clocks.start(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name(), now);
        }
        clocks.stop(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE, now);
        stages.enter(controlNumber, Stage.UNDER_REVIEW);
        audit.record(controlNumber, person.username(), "REFER_APPLICATION", analysis);
        return Optional.empty();
    }

    private List<String> eccns(String controlNumber) {
        return applications.get(controlNumber).determination().items().stream().map(Classified::eccn).filter(Objects::nonNull).toList();
    }
}
