package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.StatementOfAccount;
import io.capdesk.arrangement.ArrangedLimits;
import io.capdesk.arrangement.Arrangement;
import io.capdesk.arrangement.ArrangementRefusal;
import io.capdesk.arrangement.ArrangementState;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.arrangement.ProposeRevocation;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tpp;
import io.capdesk.workflow.task.TaskRefused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A government's assurances raise its country's limit from a day, under two signatures, until two officers revoke it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class GovernmentArrangementTest extends DeskAtWork {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Map<String, Object> SIGN = Map.of("agreement", "SIGN");
    private static final Map<String, Object> REFUSE = Map.of("agreement", "REFUSE", "reason", "Not agreed");

    @Autowired ProposeArrangement propose;
    @Autowired ProposeRevocation revoke;
    @Autowired Arrangements arrangements;
    @Autowired ArrangedLimits limits;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired LedgerInvariants invariants;
    @Autowired StatementOfAccount statement;
    @Autowired AccountStatements statements;

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    @Cites("15 CFR 742.6(b)(10)(iii)(C)")
    void limitIsRaisedOnItsDayAndWhoWaitsIsServed() {
        var first = registered(order("BF", 15_000));
        var waiting = registered(order("BF", 6_000));
        var never = registered(order("BF", 22_000));
        var number = proposed("BF", "100");
        complete(officer(), number, "Sign arrangement", SIGN);
        assertThat(state(number)).isEqualTo(ArrangementState.PROPOSED);
        assertThatThrownBy(() -> complete(officer(), number, "Sign arrangement", SIGN)).isInstanceOf(TaskRefused.class)
                .hasMessageContaining("another officer's");
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().forEach(task -> tasks.setAssignee(task.getId(), null));
        complete(countersigner(), number, "Sign arrangement", SIGN);
        assertThat(state(number)).isEqualTo(ArrangementState.SIGNED);
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(790_000_000));

        // nobody was there on the day: the legal instant is the day's beginning all the same
        clock.moveTo(Instant.parse("2026-03-12T15:00:00Z"));
        runJobs();
        assertThat(state(number)).isEqualTo(ArrangementState.IN_FORCE);
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(1_580_000_000));
        assertThat(legalAt("BF")).isEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
        reconsider.reconsider();
        assertThat(holding(waiting)).isEqualTo(Holding.PENDING);
        assertThat(holding(never)).isEqualTo(Holding.WAITING);
        assertThat(applications.get(never).determination().reviewPolicy()).isEqualTo(ReviewPolicy.PRESUMPTION_OF_APPROVAL);

        // what is registered from now on is judged under the raised limit, and the ledger keeps it
        var later = registered(order("BF", 1_000));
        assertThat(applications.get(later).determination().accountLimit()).isEqualTo(Tpp.of(1_580_000_000));
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(1_580_000_000));
        assertThat(holding(first)).isEqualTo(Holding.PENDING);

        assertThat(revoke.propose(officer(), number, "Assurances broken")).isEmpty();
        assertThat(revoke.propose(officer(), number, "Again")).contains(ArrangementRefusal.REVOCATION_PROPOSED);
        complete(officer(), number, "Sign revocation", SIGN);
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(1_580_000_000));
        complete(countersigner(), number, "Sign revocation", SIGN);
        assertThat(state(number)).isEqualTo(ArrangementState.REVOKED);
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(790_000_000));
        // what is reserved above it stays; nothing new is
        assertThat(levels("BF").pendingTpp()).isEqualTo(Tpp.of(840_000_000));
        assertThat(holding(registered(order("BF", 1_000)))).isEqualTo(Holding.WAITING);
        assertThat(statement.of(AccountKey.parse("COUNTRY/BF/2025-2027"))).contains("arrange", "ARRANGED", "restore", "RESTORED");
        limits.raise(number);
        limits.restore(number);
        assertThat(levels("BF").limitTpp()).isEqualTo(Tpp.of(790_000_000));
    }

    @Test
    void refusedSignatureEndsItAndRefusedRevocationKeepsIt() {
        var refused = proposed("MG", "50");
        complete(countersigner(), refused, "Sign arrangement", REFUSE);
        assertThat(state(refused)).isEqualTo(ArrangementState.REFUSED);

        var number = proposed("MG", "50");
        complete(countersigner(), number, "Sign arrangement", SIGN);
        complete(officer(), number, "Sign arrangement", SIGN);
        // before its day
        assertThat(revoke.propose(officer(), number, "Second thoughts")).isEmpty();
        complete(countersigner(), number, "Sign revocation", REFUSE);
        assertThat(state(number)).isEqualTo(ArrangementState.SIGNED);
        clock.moveTo(Instant.parse("2026-03-10T04:00:00Z"));
        runJobs();
        assertThat(levels("MG").limitTpp()).isEqualTo(Tpp.of(1_185_000_000));
        assertThat(revoke.propose(officer(), number, "Broken")).isEmpty();
        complete(officer(), number, "Sign revocation", REFUSE);
        assertThat(state(number)).isEqualTo(ArrangementState.IN_FORCE);
        assertThat(arrangements.published()).extracting(Arrangement::number).contains(number).doesNotContain(refused);
    }

    @Test
    void revokedBeforeItsDayNeverCounts() {
        var number = proposed("ML", "100");
        complete(countersigner(), number, "Sign arrangement", SIGN);
        complete(officer(), number, "Sign arrangement", SIGN);
        assertThat(revoke.propose(officer(), number, "Second thoughts")).isEmpty();
        complete(countersigner(), number, "Sign revocation", SIGN);
        complete(officer(), number, "Sign revocation", SIGN);
        clock.moveTo(Instant.parse("2026-03-12T15:00:00Z"));
        runJobs();
        assertThat(state(number)).isEqualTo(ArrangementState.REVOKED);
        assertThat(levels("ML").limitTpp()).isEqualTo(Tpp.ZERO);
    }

    @Test
    void proposalIsCheckedAgainstTheRule() {
        assertThat(refusal(officer(), "JP", "100", DAY)).isEqualTo(ArrangementRefusal.COUNTRY_WITHOUT_ALLOCATION);
        assertThat(refusal(officer(), "CN", "100", DAY)).isEqualTo(ArrangementRefusal.COUNTRY_WITHOUT_ALLOCATION);
        assertThat(refusal(officer(), "NE", "100.01", DAY)).isEqualTo(ArrangementRefusal.PERCENT_OUT_OF_RANGE);
        assertThat(refusal(officer(), "NE", "0", DAY)).isEqualTo(ArrangementRefusal.PERCENT_OUT_OF_RANGE);
        assertThat(refusal(officer(), "NE", "100", LocalDate.of(2026, 3, 1))).isEqualTo(ArrangementRefusal.DAY_IS_PAST);
        assertThat(refusal(countersigner(), "NE", "100", DAY)).isEqualTo(ArrangementRefusal.NOT_PERMITTED);
        assertThat(refusal(applicant, "NE", "100", DAY)).isEqualTo(ArrangementRefusal.NOT_PERMITTED);
        proposed("NE", "10");
        assertThat(refusal(officer(), "NE", "10", DAY)).isEqualTo(ArrangementRefusal.ALREADY_ONE);
    }

    private String proposed(String country, String percent) {
        return ((ProposeArrangement.Outcome.Proposed) propose.propose(officer(), country, new BigDecimal(percent), DAY,
                "Exchange of notes")).number();
    }

    private ArrangementRefusal refusal(Person person, String country, String percent, LocalDate day) {
        return ((ProposeArrangement.Outcome.Refused) propose.propose(person, country, new BigDecimal(percent), day, "Notes")).refusal();
    }

    private Instant legalAt(String country) {
        return statements.page(AccountKey.parse("COUNTRY/" + country + "/2025-2027"), 0, 100).entries().stream()
                .filter(entry -> entry.operation().equals("ARRANGE")).findFirst().orElseThrow().legalAt();
    }

    private ArrangementState state(String number) {
        return arrangements.get(number).state();
    }

    private Holding holding(String number) {
        return standings.of(number).orElseThrow().holding();
    }

    private Person officer() {
        return hire(Role.LICENSING_OFFICER);
    }

    private Person countersigner() {
        return hire(Role.COUNTERSIGNING_OFFICER);
    }
}
