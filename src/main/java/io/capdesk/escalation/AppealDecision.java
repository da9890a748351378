package io.capdesk.escalation;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.CaseStages;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency takes a decision to the next rung, in writing and within five days (15 CFR 750.4(f)(1)(ii), (2), (3)). Whether it is in time
 * is judged by the instant of receipt; one that is not is kept and makes nothing undone.
 */
@Service
public class AppealDecision {

    /**
     * Blank texts are empty strings.
     *
     * @param office    that the official holds or acts in
     * @param qualified whether it is one that the Senate confirms; above the Operating Committee, whether it is the head's
     */
    public record Answers(String official, String office, boolean qualified, String legalBasis, String statement) {}

    public sealed interface Outcome {
        /** It goes on. */
        record Taken(Rung to) implements Outcome {}

        /** Received too late: kept, and the decision is final. */
        record Late(Rung to) implements Outcome {}

        record Refused(DisputeRefusal refusal) implements Outcome {}
    }

    private final CaseStages stages;
    private final Disputes disputes;
    private final DisputeRows rows;
    private final Referrals referrals;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AppealDecision(CaseStages stages, Disputes disputes, DisputeRows rows, Referrals referrals, Clocks clocks, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.stages = stages;
        this.disputes = disputes;
        this.rows = rows;
        this.referrals = referrals;
        this.clocks = clocks;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Outcome appeal(Person person, String controlNumber, Answers answers) {
        Agency agency = Agency.of(person).orElse(null);
        if (agency == null || !Permission.RECORD_POSITION.granted(person)) {
            return new Outcome.Refused(DisputeRefusal.NOT_PERMITTED);
        }
        boolean closed = stages.lock(controlNumber).closed();
        var dispute = disputes.latest(controlNumber).filter(one -> one.decided() && !closed).orElse(null);
        if (dispute == null || dispute.rung().above().isEmpty()) {
            return new Outcome.Refused(closed || disputes.latest(controlNumber).isEmpty() ? DisputeRefusal.NO_DISPUTE : DisputeRefusal.NOT_DECIDED);
        }
        var refusal = refusal(dispute, agency, answers);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return take(person, dispute, new Appeal(dispute.rung().above().get(), agency, answers.official(), answers.office(),
                answers.legalBasis(), answers.statement(), person.username(), clock.instant(), inTime(dispute)), "APPEAL_DISPUTE_" + agency);
    }

    /** The Secretary of Commerce calls a meeting of the Review Board on own initiative, in the days in which an agency could appeal. */
    @Transactional
    public Outcome callBoard(Person person, String controlNumber, String reason) {
        if (!Permission.RECORD_VOTE.granted(person)) {
            return new Outcome.Refused(DisputeRefusal.NOT_PERMITTED);
        }
        boolean closed = stages.lock(controlNumber).closed();
        var dispute = disputes.latest(controlNumber).filter(one -> one.decided() && !closed).orElse(null);
        if (dispute == null || dispute.rung() != Rung.ADVISORY_COMMITTEE) {
            return new Outcome.Refused(DisputeRefusal.NOT_THE_BOARD);
        }
        if (reason.isBlank()) {
            return new Outcome.Refused(DisputeRefusal.REASON_MISSING);
        }
        return take(person, dispute, new Appeal(Rung.REVIEW_BOARD, null, "", "", "", reason, person.username(), clock.instant(),
                inTime(dispute)), "CALL_REVIEW_BOARD");
    }

    private Outcome take(Person person, Dispute dispute, Appeal appeal, String action) {
        rows.appeal(dispute, appeal);
        audit.record(dispute.controlNumber(), person.username(), action, (appeal.timely() ? "" : "Received too late. ") + appeal.statement());
        if (!appeal.timely()) {
            return new Outcome.Late(appeal.to());
        }
        Instant now = appeal.receivedAt();
        dispute.rung().appeal().ifPresent(kind -> clocks.stop(dispute.controlNumber(), kind, dispute.subject(), now));
        appeal.to().decision().ifPresent(kind -> clocks.start(dispute.controlNumber(), kind, dispute.subject(), now));
        facts.publishEvent(new DisputeAppealed(dispute.controlNumber(), appeal.to(), person));
        return new Outcome.Taken(appeal.to());
    }

    private boolean inTime(Dispute dispute) {
        return dispute.open() && dispute.rung().appeal().flatMap(kind -> clocks.find(dispute.controlNumber(), kind, dispute.subject()))
                .filter(one -> !one.past(clock.instant())).isPresent();
    }

    private Optional<DisputeRefusal> refusal(Dispute dispute, Agency agency, Answers answers) {
        if (!dissenting(dispute).contains(agency)) {
            return Optional.of(DisputeRefusal.NOT_DISSENTING);
        }
        if (answers.official().isBlank() || answers.office().isBlank()) {
            return Optional.of(DisputeRefusal.OFFICIAL_MISSING);
        }
        if (!answers.qualified()) {
            return Optional.of(dispute.rung() == Rung.OPERATING_COMMITTEE ? DisputeRefusal.NOT_CONFIRMED : DisputeRefusal.NOT_THE_HEAD);
        }
        if (answers.legalBasis().isBlank()) {
            return Optional.of(DisputeRefusal.BASIS_MISSING);
        }
        return answers.statement().isBlank() ? Optional.of(DisputeRefusal.REASON_MISSING) : Optional.empty();
    }

    /** Who may appeal the last decision: whoever recommends otherwise, and with conditions those who asked for some of them. */
    public Set<Agency> dissenting(Dispute dispute) {
        Decision last = dispute.last().orElseThrow();
        Set<Agency> conditional = last.disposition().approves() ? dispute.disagree() : EnumSet.noneOf(Agency.class);
        return Disagreement.with(last.disposition(), conditional, referrals.of(dispute.controlNumber()));
    }
}
