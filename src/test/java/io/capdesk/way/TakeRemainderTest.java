package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.Standing;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.Remainders;
import io.capdesk.intake.TakeRemainder;
import io.capdesk.intake.TakeRemainder.Offer;
import io.capdesk.intake.TakeRemainder.Outcome;
import io.capdesk.rules.Tpp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the rule set allows it, who does not fit is offered the whole units that do: yes, or keep waiting. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class TakeRemainderTest extends DeskAtWork {

    @Autowired ApplicationContext context;
    @Autowired TakeRemainder asShipped;
    @Autowired CaseClaims claims;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired AuditTrail audit;
    @Autowired LedgerInvariants invariants;
    @Autowired TransactionTemplate transaction;

    private TakeRemainder remainder;

    @BeforeEach
    void switchedOn() {
        remainder = Remainders.offered(context);
    }

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    void whoWaitsFirstTakesWhatFitsAndKeepsThePlace() {
        registered(order("ET", 15_000));
        var first = registered(order("ET", 6_000));
        var second = registered(order("ET", 5_000));
        assertThat(asShipped.offer(applications.get(first))).isEmpty();
        assertThat(remainder.offer(applications.get(first))).contains(new Offer(4_750, Tpp.of(190_000_000)));
        assertThat(remainder.offer(applications.get(second))).isEmpty();

        assertThat(take(first, 4_751)).isInstanceOf(Outcome.Changed.class);
        assertThat(take(second, 4_750)).isInstanceOf(Outcome.Changed.class);
        assertThat(take(first, 4_750)).isEqualTo(new Outcome.Taken(4_750));
        reconsider.reconsider();

        assertThat(standings.of(first).orElseThrow().holding()).isEqualTo(Holding.PENDING);
        assertThat(standings.of(first).orElseThrow().ticket()).isEqualTo(2);
        assertThat(levels("ET").leftTpp()).isEqualTo(Tpp.ZERO);
        assertThat(applications.get(first).determination().accountTpp()).isEqualTo(Tpp.of(190_000_000));
        assertThat(audit.of(first)).filteredOn(entry -> entry.action().equals("CORRECT_ITEMS")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(applicant.username());
            assertThat(entry.reason()).contains("takes what is left");
        });
    }

    @Test
    void orderAboveTheWholeLimitMayGoOnWithTheWholeLimit() {
        var number = registered(order("DZ", 20_000));
        assertThat(remainder.offer(applications.get(number))).contains(new Offer(19_750, Tpp.of(790_000_000)));
        Outcome byOfficer = transaction.execute(status -> remainder.take(hire(Role.LICENSING_OFFICER), number, 19_750));
        assertThat(byOfficer).isInstanceOf(Outcome.NotFound.class);
        assertThat(take(number, 19_750)).isEqualTo(new Outcome.Taken(19_750));
        assertThat(claims.of(number)).singleElement().matches(Standing::pending);
        assertThat(claims.reserved(applications.get(number))).isTrue();
        assertThat(remainder.offer(applications.get(number))).isEmpty();
    }

    private Outcome take(String number, long quantity) {
        return transaction.execute(status -> remainder.take(applicant, number, quantity));
    }
}
