package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.WaitingClaims;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.AllocationInWords;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.CorrectItems.Line;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tpp;
import io.capdesk.access.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** TPP comes back to an allocation: who waits is served in the order of registration, and told. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class WaitersTest extends DeskAtWork {

    private static final String NEWS = "its place in the allocation changed";

    @Autowired ReconsiderWaiting reconsider;
    @Autowired WaitingClaims waiting;
    @Autowired WithdrawApplication withdraw;
    @Autowired CorrectItems correctItems;
    @Autowired AllocationInWords words;
    @Autowired AuditTrail audit;
    @Autowired LedgerInvariants invariants;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    void withdrawalServesWhoWaitsInOrderAndTellsThem() {
        // what came back in other tests' countries is not counted here
        reconsider.reconsider();
        var first = registered(order("ST", 15_000));
        var second = registered(order("ST", 6_000));
        var third = registered(order("ST", 12_000));
        var fourth = registered(order("ST", 1_000));
        withdraw.withdraw(applicant, first, "No longer needed");
        // the wake-up was committed with the withdrawal: whoever comes next finds it
        assertThat(waiting.woken()).contains(account("ST"));
        assertThat(holding(second)).isEqualTo(Holding.WAITING);

        assertThat(reconsider.reconsider()).isEqualTo(3);

        assertThat(List.of(second, third, fourth)).allSatisfy(number -> {
            assertThat(holding(number)).isEqualTo(Holding.PENDING);
            assertThat(letters(number)).filteredOn(subject -> subject.contains(NEWS)).hasSize(1);
            assertThat(audit.of(number)).filteredOn(entry -> entry.action().equals("RECONSIDER_ALLOCATION"))
                    .singleElement().satisfies(entry -> assertThat(entry.reason()).contains("are reserved for this application"));
        });
        assertThat(levels("ST").pendingTpp()).isEqualTo(Tpp.of(760_000_000));
        assertThat(waiting.woken()).doesNotContain(account("ST"));
        assertThat(reconsider.reconsider()).isZero();
    }

    @Test
    void firstWhoDoesNotFitHoldsTheOthersUp() {
        var first = registered(order("TT", 15_000));
        var second = registered(order("TT", 10_000));
        var third = registered(order("TT", 1_000));
        correctItems.correct(hire(Role.LICENSING_OFFICER), first, 0, List.of(new Line("14000", "3A090.a", "The order says so")));
        reconsider.reconsider();
        assertThat(holding(second)).isEqualTo(Holding.WAITING);
        assertThat(holding(third)).isEqualTo(Holding.WAITING);
        assertThat(words.of(applications.get(third)).orElseThrow()).contains("960,000,000 TPP asked for earlier are ahead of it")
                .contains("number 2 of those that wait");

        correctItems.correct(hire(Role.LICENSING_OFFICER), first, 1, List.of(new Line("9000", "3A090.a", "Less again")));
        reconsider.reconsider();
        assertThat(holding(second)).isEqualTo(Holding.PENDING);
        assertThat(holding(third)).isEqualTo(Holding.WAITING);
        assertThat(letters(third)).noneMatch(subject -> subject.contains(NEWS));
    }

    @Test
    @Cites("15 CFR 742.6(b)(10)(iii)(B)(2)")
    void policyOfDenialBecomesPresumptionOfApprovalWhenLicensedTppComesBack() {
        var first = registered(order("PG", 15_000));
        transaction.execute(status -> ledger.post(first, Tpp.of(600_000_000), "tester"));
        var met = registered(order("PG", 6_000));
        assertThat(policy(met)).isEqualTo(ReviewPolicy.POLICY_OF_DENIAL);
        assertThat(holding(met)).isEqualTo(Holding.NOTHING);

        transaction.execute(status -> ledger.takeBack(first, "tester"));
        reconsider.reconsider();

        assertThat(holding(met)).isEqualTo(Holding.PENDING);
        assertThat(policy(met)).isEqualTo(ReviewPolicy.PRESUMPTION_OF_APPROVAL);
        assertThat(audit.of(met)).filteredOn(entry -> entry.action().equals("DETERMINE_AGAIN")).singleElement()
                .satisfies(entry -> assertThat(entry.reason()).startsWith("Review policy: policy of denial, now presumption of approval"));
        assertThat(letters(met)).filteredOn(subject -> subject.contains(NEWS)).hasSize(1);
    }

    @Test
    void whoWaitedLongerThanThereIsRoomIsToldSo() {
        var first = registered(order("FJ", 15_000));
        var second = registered(order("FJ", 6_000));
        transaction.execute(status -> ledger.post(first, Tpp.of(600_000_000), "tester"));
        reconsider.reconsider();
        assertThat(holding(second)).isEqualTo(Holding.NOTHING);
        assertThat(policy(second)).isEqualTo(ReviewPolicy.POLICY_OF_DENIAL);
        assertThat(letters(second)).filteredOn(subject -> subject.contains(NEWS)).hasSize(1);
        // no license stands behind the posting, and others check this database
        transaction.execute(status -> ledger.takeBack(first, "tester"));
    }

    @Test
    void orderAboveTheWholeLimitIsToldAtOnceThatItNeverFits() {
        var number = registered(order("BW", 20_000));
        assertThat(words.of(applications.get(number)).orElseThrow()).contains("could never fit");
        withdraw.withdraw(applicant, number, "Too large");
        assertThat(holding(number)).isEqualTo(Holding.VOIDED);
    }

    private static AccountKey account(String destination) {
        return AccountKey.parse("COUNTRY/" + destination + "/2025-2027");
    }

    private Holding holding(String number) {
        return standings.of(number).orElseThrow().holding();
    }

    private ReviewPolicy policy(String number) {
        return applications.get(number).determination().reviewPolicy();
    }
}
