package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.Levels;
import io.capdesk.arrangement.Arrangement;
import io.capdesk.arrangement.ArrangementState;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.arrangement.ProposeRevocation;
import io.capdesk.arrangement.Signature;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The process is killed at every commit of a government arrangement's life: proposed, signed, raised on its day, revoked. Who
 * waits for the country's allocation is served once.
 */
abstract class ArrangementCrashContract extends MortalDesk {

    private static final String COUNTRY = "LS";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant BEHIND_THE_DAY = Instant.parse("2026-03-12T15:00:00Z");
    private static final Map<String, Object> SIGN = Map.of("agreement", "SIGN");
    private static final int FEWEST_DEATHS = 30;

    @Autowired ProposeArrangement propose;
    @Autowired ProposeRevocation revoke;
    @Autowired Arrangements arrangements;
    @Autowired AccountStatements statements;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired WithdrawApplication withdraw;
    @Autowired AuditTrail audit;

    private String receipt;

    /** What is left when the story is over. */
    private record End(ArrangementState state, List<String> signatures, List<String> record, Levels levels, Holding waiter,
            List<String> letters, List<String> movements) {}

    @Test
    void killedAtEveryCommitItEndsAsIfNothingHadHappened() {
        dieAtEveryCommit(this::tell, FEWEST_DEATHS);
    }

    @Test
    void killedAtAnyCommitItEndsAsIfNothingHadHappened() {
        dieAtAnyCommit(this::tell);
    }

    @Override
    void assertNothingIsLost() {
        if (receipt != null) {
            assertThat(arrangements.find(receipt)).isPresent();
        }
    }

    private End tell() {
        receipt = null;
        var first = registered(order(COUNTRY, 15_000));
        var waiter = registered(order(COUNTRY, 6_000));
        int movements = movements().size();
        begin();
        propose();
        sign("Sign arrangement", 0, officer());
        sign("Sign arrangement", 0, countersigner());
        clock.moveTo(BEHIND_THE_DAY);
        again(() -> jobsOf(receipt));
        again(reconsider::reconsider);
        again(() -> revoke.propose(officer(), receipt, "Assurances broken"), () -> arrangements.get(receipt).revoking());
        sign("Sign revocation", 1, countersigner());
        sign("Sign revocation", 1, officer());
        again(outbox::deliverDue);
        rest();
        var end = end(waiter, movements);
        // for the next telling
        withdraw.withdraw(applicant, waiter, "Deal is off");
        withdraw.withdraw(applicant, first, "Deal is off");
        runJobs();
        reconsider.reconsider();
        return end;
    }

    private End end(String waiter, int movementsBefore) {
        var end = new End(arrangements.get(receipt).state(), arrangements.signatures(receipt).stream()
                .map(signature -> signature.round() + " " + signature.by() + " " + signature.agrees()).toList(),
                audit.of(receipt).stream().map(AuditTrail.Entry::action).toList(), levels(COUNTRY),
                standings.of(waiter).orElseThrow().holding(),
                letters(waiter).stream().map(subject -> subject.replaceAll("[0-9]{6}", "#")).toList(),
                movements().stream().skip(movementsBefore).toList());
        assertThat(end.state()).isEqualTo(ArrangementState.REVOKED);
        assertThat(end.levels().limitTpp()).isEqualTo(Tpp.of(790_000_000));
        assertThat(end.levels().pendingTpp()).as("the waiter was served while the limit was raised").isEqualTo(Tpp.of(840_000_000));
        assertThat(end.movements()).containsOnlyOnce("ARRANGE", "RESTORE");
        return end;
    }

    /** The oldest first. */
    private List<String> movements() {
        return statements.page(AccountKey.parse("COUNTRY/" + COUNTRY + "/2025-2027"), 0, 1000).entries().stream()
                .map(entry -> entry.operation()).toList();
    }

    /** An officer who got no answer looks whether it is there. */
    private void propose() {
        again(() -> receipt = live().map(Arrangement::number).orElseGet(() -> ((ProposeArrangement.Outcome.Proposed) propose.propose(
                officer(), COUNTRY, new BigDecimal(100), DAY, "Exchange of notes")).number()), () -> receipt != null);
    }

    private Optional<Arrangement> live() {
        return arrangements.all().stream().filter(one -> one.country().equals(COUNTRY) && one.state().live()).findFirst();
    }

    /** An officer who got no answer looks whether their signature is there. */
    private void sign(String task, int round, Person person) {
        again(() -> {
            if (!signed(round, person)) {
                complete(person, receipt, task, SIGN);
            }
        }, () -> signed(round, person));
        again(() -> jobsOf(receipt));
    }

    private boolean signed(int round, Person person) {
        return arrangements.signatures(receipt).stream().filter(signature -> signature.round() == round).map(Signature::by)
                .anyMatch(person.username()::equals);
    }

    private Person officer() {
        return hire(Role.LICENSING_OFFICER);
    }

    private Person countersigner() {
        return hire(Role.COUNTERSIGNING_OFFICER);
    }
}
