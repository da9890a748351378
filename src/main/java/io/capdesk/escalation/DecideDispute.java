package io.capdesk.escalation;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.CaseStages;
import io.capdesk.interagency.Agency;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rung decides: the chair of the Operating Committee alone, having heard the agencies, the bodies above by majority, the President
 * (15 CFR 750.4(f)). The days that each has are no limit to its power: a late decision counts.
 */
@Service
public class DecideDispute {

    /**
     * Blank texts are empty strings.
     *
     * @param disposition what is decided; null where nothing was chosen, and where a body votes
     * @param votes       of a body's members; empty where one decides alone
     */
    public record Answers(Disposition disposition, String conditions, String reason, String legalBasis, String minutes, Set<Agency> present,
                          boolean applicant, Map<Member, Vote> votes) {}

    private final CaseStages stages;
    private final DisputeRows rows;
    private final Disputes disputes;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    DecideDispute(CaseStages stages, DisputeRows rows, Disputes disputes, Clocks clocks, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.rows = rows;
        this.disputes = disputes;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the decision is on record and the agencies' days to appeal it run. */
    @Transactional
    public Optional<DisputeRefusal> decide(Person person, String controlNumber, Rung rung, Answers answers) {
        if (!(rung == Rung.OPERATING_COMMITTEE ? Permission.DECIDE_AS_CHAIR : Permission.RECORD_VOTE).granted(person)) {
            return Optional.of(DisputeRefusal.NOT_PERMITTED);
        }
        stages.lock(controlNumber);
        var dispute = disputes.open(controlNumber).filter(one -> one.rung() == rung && !one.decided()).orElse(null);
        if (dispute == null) {
            return Optional.of(DisputeRefusal.NO_DISPUTE);
        }
        if (rung.votes() && answers.votes().size() < Member.values().length) {
            return Optional.of(DisputeRefusal.VOTE_MISSING);
        }
        Optional<Disposition> decided = rung.votes() ? Votes.majority(answers.votes().values()) : Optional.ofNullable(answers.disposition());
        var refusal = refusal(rung, answers, decided);
        if (refusal.isEmpty()) {
            keep(person, dispute, decision(person, dispute, answers, decided));
        }
        return refusal;
    }

    private static Optional<DisputeRefusal> refusal(Rung rung, Answers answers, Optional<Disposition> decided) {
        if (decided.isEmpty() && !rung.votes()) {
            return Optional.of(DisputeRefusal.DISPOSITION_MISSING);
        }
        if (decided.filter(Disposition.APPROVE_WITH_CONDITIONS::equals).isPresent() && answers.conditions().isBlank()) {
            return Optional.of(DisputeRefusal.CONDITIONS_MISSING);
        }
        if (answers.reason().isBlank()) {
            return Optional.of(DisputeRefusal.REASON_MISSING);
        }
        if (decided.filter(Disposition.DENY::equals).isPresent() && answers.legalBasis().isBlank()) {
            return Optional.of(DisputeRefusal.BASIS_MISSING);
        }
        return answers.minutes().isBlank() ? Optional.of(DisputeRefusal.MINUTES_MISSING) : Optional.empty();
    }

    /** Without a majority the decision that was appealed stands, with its conditions and its basis. */
    private Decision decision(Person person, Dispute dispute, Answers answers, Optional<Disposition> decided) {
        Instant now = clock.instant();
        if (decided.isPresent()) {
            return new Decision(dispute.rung(), decided.get(), answers.conditions(), answers.reason(), answers.legalBasis(), answers.minutes(),
                    true, answers.present(), answers.applicant(), answers.votes(), person.username(), now);
        }
        Decision stands = dispute.last().orElseThrow();
        return new Decision(dispute.rung(), stands.disposition(), stands.conditions(), answers.reason(), stands.legalBasis(),
                answers.minutes(), false, answers.present(), answers.applicant(), answers.votes(), person.username(), now);
    }

    private void keep(Person person, Dispute dispute, Decision decision) {
        rows.decide(dispute, decision);
        Rung rung = decision.rung();
        rung.decision().ifPresent(kind -> clocks.stop(dispute.controlNumber(), kind, dispute.subject(), decision.decidedAt()));
        rung.appeal().ifPresent(kind -> clocks.start(dispute.controlNumber(), kind, dispute.subject(), decision.decidedAt()));
        audit.record(dispute.controlNumber(), person.username(), "DECIDE_DISPUTE_" + decision.disposition(),
                rung.title() + (decision.majority() ? "" : ", no majority: the decision before stands") + ". " + decision.reason());
    }
}
