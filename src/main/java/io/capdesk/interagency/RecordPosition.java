package io.capdesk.interagency;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency's reviewer records its position. Lateness is judged by the instant of receipt, never by the timer: what comes late is kept,
 * and the agency counts as silent (15 CFR 750.4(e)).
 */
@Service
public class RecordPosition {

    /** The reviewer's answers; blank texts are empty strings. */
    public record Answers(Position position, String reason, String legalBasis, String conditions) {}

    private final CaseStages stages;
    private final Referrals referrals;
    private final LatePositions late;
    private final LapsePosition lapse;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    RecordPosition(CaseStages stages, Referrals referrals, LatePositions late, LapsePosition lapse, Clocks clocks, AuditTrail audit,
            Clock clock) {
        this.stages = stages;
        this.referrals = referrals;
        this.late = late;
        this.lapse = lapse;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of an agency whose turn is open. Empty when the position is on record. */
    @Transactional
    public Optional<PositionRefusal> record(Person person, String controlNumber, Agency agency, Answers answers) {
        var refusal = refusal(person, agency, answers);
        if (refusal.isPresent()) {
            return refusal;
        }
        // before any row of the engine: whoever stops a clock of the case at this instant locks the case first, too
        stages.lock(controlNumber);
        if (over(controlNumber, agency)) {
            if (referrals.find(controlNumber, agency).filter(one -> !one.answered()).isEmpty()) {
                return Optional.of(PositionRefusal.NOT_REFERRED);
            }
            lapse.lapse(controlNumber, agency);
            keepLate(person, controlNumber, agency, answers);
            return Optional.empty();
        }
        return keep(person, controlNumber, agency, answers);
    }

    /** Of an agency whose days are over. Empty when it is kept, without effect. */
    @Transactional
    public Optional<PositionRefusal> recordLate(Person person, String controlNumber, Agency agency, Answers answers) {
        if (!permitted(person, agency)) {
            return Optional.of(PositionRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber).closed()) {
            return Optional.of(PositionRefusal.CLOSED);
        }
        var referral = referrals.find(controlNumber, agency);
        if (referral.isEmpty()) {
            return Optional.of(PositionRefusal.NOT_REFERRED);
        }
        if (!referral.get().answered()) {
            return Optional.of(PositionRefusal.STILL_OPEN);
        }
        if (referral.get().position() != Position.NO_OBJECTION_BY_SILENCE) {
            return Optional.of(PositionRefusal.ANSWERED);
        }
        var refusal = refusal(person, agency, answers);
        if (refusal.isEmpty()) {
            keepLate(person, controlNumber, agency, answers);
        }
        return refusal;
    }

    private boolean over(String controlNumber, Agency agency) {
        return clocks.find(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name()).map(c -> c.past(clock.instant())).orElse(false);
    }

    private Optional<PositionRefusal> keep(Person person, String controlNumber, Agency agency, Answers answers) {
        var now = clock.instant();
        if (!referrals.answer(new Referral(controlNumber, agency, null, answers.position(), answers.reason(), answers.legalBasis(),
                answers.conditions(), person.username(), now, false))) {
            return Optional.of(PositionRefusal.NOT_REFERRED);
        }
        clocks.stop(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name(), now);
        audit.record(controlNumber, person.username(), "RECORD_POSITION_" + agency + "_" + answers.position(), answers.reason());
        return Optional.empty();
    }

    private void keepLate(Person person, String controlNumber, Agency agency, Answers answers) {
        late.keep(new LatePosition(controlNumber, agency, answers.position(), answers.reason(), answers.legalBasis(), answers.conditions(),
                person.username(), clock.instant()));
        audit.record(controlNumber, person.username(), "LATE_POSITION_" + agency + "_" + answers.position(), answers.reason());
    }

    private static boolean permitted(Person person, Agency agency) {
        return Permission.RECORD_POSITION.granted(person) && person.is(agency.reviewer());
    }

    /** A denial without reasons or legal basis is no refusal of ours: it is recorded as what it is, no objection. */
    private static Optional<PositionRefusal> refusal(Person person, Agency agency, Answers answers) {
        if (!permitted(person, agency)) {
            return Optional.of(PositionRefusal.NOT_PERMITTED);
        }
        if (answers.position() == null || answers.position() == Position.NO_OBJECTION_BY_SILENCE) {
            return Optional.of(PositionRefusal.POSITION_MISSING);
        }
        if (answers.position() == Position.APPROVE_WITH_CONDITIONS && answers.conditions().isBlank()) {
            return Optional.of(PositionRefusal.CONDITIONS_MISSING);
        }
        return answers.position() == Position.RETURN && answers.reason().isBlank()
                ? Optional.of(PositionRefusal.REASON_MISSING) : Optional.empty();
    }
}
