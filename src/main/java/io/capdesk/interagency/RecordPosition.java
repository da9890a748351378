package io.capdesk.interagency;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's reviewer records its position. Lateness is judged by the instant of receipt, never by the timer. */
@Service
public class RecordPosition {

    /** The reviewer's answers; blank texts are empty strings. */
    public record Answers(Position position, String reason, String legalBasis, String conditions) {}

    private final Referrals referrals;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    RecordPosition(Referrals referrals, Clocks clocks, AuditTrail audit, Clock clock) {
        this.referrals = referrals;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the position is on record. */
    @Transactional
    public Optional<PositionRefusal> record(Person person, String controlNumber, Agency agency, Answers answers) {
        var refusal = refusal(person, agency, answers);
        return refusal.isPresent() ? refusal : keep(person, controlNumber, agency, answers);
    }

    private Optional<PositionRefusal> keep(Person person, String controlNumber, Agency agency, Answers answers) {
        var now = clock.instant();
        var late = clocks.find(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name())
                .map(c -> c.past(now))
                .orElse(false);
        var kept = referrals.answer(new Referral(controlNumber, agency, null, answers.position(), answers.reason(),
                answers.legalBasis(), answers.conditions(), person.username(), now, late));
        if (!kept) {
            return Optional.of(PositionRefusal.NOT_REFERRED);
        }
        clocks.stop(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name(), now);
        audit.record(controlNumber, person.username(), "RECORD_POSITION_" + agency + "_" + answers.position(),
                answers.reason());
        return Optional.empty();
    }

    private static Optional<PositionRefusal> refusal(Person person, Agency agency, Answers answers) {
        if (!Permission.RECORD_POSITION.granted(person) || !person.is(agency.reviewer())) {
            return Optional.of(PositionRefusal.NOT_PERMITTED);
        }
        if (answers.position() == null || answers.position() == Position.NO_OBJECTION_BY_SILENCE) {
            return Optional.of(PositionRefusal.POSITION_MISSING);
        }
        if (answers.position() == Position.APPROVE_WITH_CONDITIONS && answers.conditions().isBlank()) {
            return Optional.of(PositionRefusal.CONDITIONS_MISSING);
        }
        if (answers.position() == Position.DENY && answers.reason().isBlank()) {
            return Optional.of(PositionRefusal.REASON_MISSING);
        }
        if (answers.position() == Position.DENY && answers.legalBasis().isBlank()) {
            return Optional.of(PositionRefusal.BASIS_MISSING);
        }
        return Optional.empty();
    }
}
