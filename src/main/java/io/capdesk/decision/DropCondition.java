package io.capdesk.decision;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.Agency;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer says beforehand which condition of an agency is to be left out, and the agency may agree. Where it does not, leaving the
 * condition out is a disagreement, and the case goes to the Operating Committee (15 CFR 750.4(f)(1)).
 */
@Service
public class DropCondition {

    public enum Denied implements Refusal {
        NOT_PERMITTED("Licensing officers propose to drop a condition; the agency that asked for it agrees."),
        WRONG_STAGE("Conditions are consolidated while the recommendation is prepared."),
        UNKNOWN("No agency asks for this condition; reload the page."),
        REASON_MISSING("Say why the condition is to be dropped; its agency reads it."),
        DONE_BEFORE("That is on record already; reload the page.");

        private final String sentence;

        Denied(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final int LONGEST = 5000;

    private final CaseStages stages;
    private final AskedConditions asked;
    private final DroppedConditions dropped;
    private final AuditTrail audit;
    private final Clock clock;

    DropCondition(CaseStages stages, AskedConditions asked, DroppedConditions dropped, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.asked = asked;
        this.dropped = dropped;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when its agencies can read that it is to be dropped. */
    @Transactional
    public Optional<Denied> drop(Person person, String controlNumber, UUID condition, String reason) {
        if (!Permission.RECOMMEND_DECISION.granted(person)) {
            return Optional.of(Denied.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.RECOMMENDATION) {
            return Optional.of(Denied.WRONG_STAGE);
        }
        var found = find(controlNumber, condition);
        if (found.isEmpty()) {
            return Optional.of(Denied.UNKNOWN);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Optional.of(Denied.REASON_MISSING);
        }
        if (dropped.of(controlNumber).containsKey(condition)) {
            return Optional.of(Denied.DONE_BEFORE);
        }
        dropped.drop(controlNumber, condition, reason.strip(), person.username(), clock.instant());
        audit.record(controlNumber, person.username(), "DROP_CONDITION", found.get().text() + "\n" + reason.strip());
        return Optional.empty();
    }

    /** Empty when the agency has agreed. */
    @Transactional
    public Optional<Denied> agree(Person person, String controlNumber, UUID condition) {
        Agency agency = Agency.of(person).orElse(null);
        if (agency == null || !Permission.RECORD_POSITION.granted(person)) {
            return Optional.of(Denied.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.RECOMMENDATION) {
            return Optional.of(Denied.WRONG_STAGE);
        }
        var found = find(controlNumber, condition).filter(one -> one.by().contains(agency));
        var drop = dropped.of(controlNumber).get(condition);
        if (found.isEmpty() || drop == null) {
            return Optional.of(Denied.UNKNOWN);
        }
        if (drop.agreed().contains(agency)) {
            return Optional.of(Denied.DONE_BEFORE);
        }
        dropped.agree(controlNumber, condition, agency, person.username(), clock.instant());
        audit.record(controlNumber, person.username(), "AGREE_TO_DROP_" + agency, found.get().text());
        return Optional.empty();
    }

    private Optional<AskedCondition> find(String controlNumber, UUID condition) {
        return asked.of(controlNumber).stream().filter(one -> one.id().equals(condition)).findFirst();
    }
}
