package io.capdesk.decision;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The licensing officer returns the application with the list of its deficiencies (15 CFR 750.4(a)(2), (c)). */
@Service
public class ReturnWithoutAction {

    private static final int LONGEST_RECORD = 4000;

    private final Applications applications;
    private final CaseStages stages;
    private final Deficiencies kept;
    private final CaseClaims claims;
    private final Clocks clocks;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnWithoutAction(Applications applications, CaseStages stages, Deficiencies kept, CaseClaims claims, Clocks clocks,
            CaseLetters letters, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.kept = kept;
        this.claims = claims;
        this.clocks = clocks;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Optional<DecisionRefusal> returnWithoutAction(Person person, String controlNumber, List<Deficiency> deficiencies) {
        if (!Permission.REVIEW_APPLICATION.granted(person)) {
            return Optional.of(DecisionRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.INITIAL_REVIEW) {
            return Optional.of(DecisionRefusal.WRONG_STAGE);
        }
        if (deficiencies.isEmpty()) {
            return Optional.of(DecisionRefusal.DEFICIENCIES_MISSING);
        }
        if (!deficiencies.stream().allMatch(Deficiency::whole)) {
            return Optional.of(DecisionRefusal.DEFICIENCY_HALF);
        }
        var application = applications.get(controlNumber);
        stages.enter(controlNumber, Stage.RETURNED_WITHOUT_ACTION);
        clocks.stop(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE, clock.instant());
        clocks.stop(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE, clock.instant());
        kept.keep(controlNumber, deficiencies);
        audit.record(controlNumber, person.username(), "RETURN_WITHOUT_ACTION", inWords(deficiencies));
        letters.send(application, "returned-without-action", Map.of("deficiencies", deficiencies.stream()
                .map(one -> Map.of("missing", one.missing(), "remedy", one.remedy())).toList()));
        claims.release(controlNumber, person.username());
        return Optional.empty();
    }

    /** The record holds as much as its column; the whole list stands beside it. */
    private static String inWords(List<Deficiency> deficiencies) {
        var words = deficiencies.stream().map(one -> one.missing() + " " + one.remedy()).collect(Collectors.joining("\n"));
        return words.length() <= LONGEST_RECORD ? words : words.substring(0, LONGEST_RECORD - 1) + "…";
    }
}
