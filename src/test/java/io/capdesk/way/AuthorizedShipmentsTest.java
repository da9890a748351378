package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.rules.Tpp;
import io.capdesk.validatedenduser.AuthorizationRefusal;
import io.capdesk.validatedenduser.BookShipment;
import io.capdesk.validatedenduser.NationalAuthorization;
import io.capdesk.validatedenduser.NationalAuthorizations;
import io.capdesk.validatedenduser.RecordAuthorization;
import io.capdesk.validatedenduser.TakeBackShipment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A national validated end user's shipments are booked against the quarters' cumulative figures, beside the country's allocation. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class AuthorizedShipmentsTest extends DeskAtWork {

    private static final String GB200 = "nvidia-gb200";
    private static final LocalDate GRANTED = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST_OF_2026 = LocalDate.of(2026, 1, 1);

    @Autowired RecordAuthorization recordAuthorization;
    @Autowired BookShipment bookShipment;
    @Autowired TakeBackShipment takeBack;
    @Autowired NationalAuthorizations authorizations;
    @Autowired LedgerInvariants invariants;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    @Cites("15 CFR 748.15(a)(2)(iii)(B)")
    void quarterOfTheShipmentBringsTheFigureAndTheCountryIsUntouched() {
        var holder = recorded("Example Cloud", "SC");
        var before = levels("SC");
        // 1,582,500,000 in the last quarter of 2025: 39,562 units and a half
        assertThat(book(holder, UUID.randomUUID(), 39_562, LAST_OF_2025)).isEmpty();
        assertThat(book(holder, UUID.randomUUID(), 1, LAST_OF_2025)).contains(AuthorizationRefusal.EXCEEDS_QUARTER);
        assertThat(book(holder, UUID.randomUUID(), 7_913, FIRST_OF_2026)).isEmpty();
        assertThat(book(holder, UUID.randomUUID(), 1, FIRST_OF_2026)).contains(AuthorizationRefusal.EXCEEDS_QUARTER);
        assertThat(ledger.levels(holder.account()).postedTpp()).isEqualTo(Tpp.of(1_899_000_000));
        assertThat(ledger.levels(holder.account()).limitTpp()).isEqualTo(Tpp.of(1_899_000_000));
        assertThat(levels("SC")).isEqualTo(before);
        // another company in the same country has a table of its own
        assertThat(book(recorded("Other Cloud", "SC"), UUID.randomUUID(), 39_562, LAST_OF_2025)).isEmpty();
    }

    @Test
    void shipmentIsBookedOnceAndOnlyUnderTheAuthorization() {
        var holder = recorded("Example Cloud", "RW");
        var id = UUID.randomUUID();
        assertThat(book(holder, id, 10, FIRST_OF_2026)).isEmpty();
        assertThat(book(holder, id, 10, FIRST_OF_2026)).isEmpty();
        assertThat(authorizations.shipments(holder.number())).hasSize(1);
        assertThat(book(holder, UUID.randomUUID(), 10, GRANTED.minusDays(1))).contains(AuthorizationRefusal.BEFORE_THE_GRANT);
        assertThat(book(holder, UUID.randomUUID(), 0, FIRST_OF_2026)).contains(AuthorizationRefusal.QUANTITY_MISSING);
        assertThat(book(holder, UUID.randomUUID(), 10, LocalDate.of(2027, 1, 1))).contains(AuthorizationRefusal.DAY_MISSING);
        assertThat(bookShipment.book(hire(Role.COUNTERSIGNING_OFFICER), holder.number(), UUID.randomUUID(), GB200, 1, FIRST_OF_2026))
                .contains(AuthorizationRefusal.NOT_PERMITTED);
        assertThat(record(officer(), " example  CLOUD", "RW")).contains(AuthorizationRefusal.RECORDED_ALREADY);
        assertThat(ledger.levels(holder.account()).postedTpp()).isEqualTo(Tpp.of(400_000));
        clock.moveTo(Instant.parse("2028-02-01T15:00:00Z"));
        assertThat(book(holder, UUID.randomUUID(), 1, LocalDate.of(2028, 1, 3))).as("no figure after 2027")
                .contains(AuthorizationRefusal.NOT_COVERED);
    }

    @Test
    @Cites("15 CFR 748.15(a)(2)")
    void nobodyOfMacauOrCountryGroupD5HoldsOne() {
        var before = authorizations.all();
        assertThat(record(officer(), "Barred Cloud", "BY")).contains(AuthorizationRefusal.IMPOSSIBLE_THERE);
        assertThat(record(officer(), "Macau Cloud", "MO")).contains(AuthorizationRefusal.IMPOSSIBLE_THERE);
        assertThat(recordAuthorization.record(officer(), "Abroad Cloud", "CN", "SM", GRANTED)).contains(AuthorizationRefusal.IMPOSSIBLE_THERE);
        assertThat(recordAuthorization.record(officer(), "Abroad Cloud", "US", "HK", GRANTED)).contains(AuthorizationRefusal.IMPOSSIBLE_THERE);
        assertThat(authorizations.all()).isEqualTo(before);
        assertThat(recordAuthorization.record(officer(), "Abroad Cloud", "US", "SM", GRANTED)).isEmpty();
    }

    @Test
    void shipmentThatDidNotHappenIsTakenBackOnceAndLeavesRoom() {
        var holder = recorded("Example Cloud", "TG");
        var id = UUID.randomUUID();
        assertThat(book(holder, id, 39_562, LAST_OF_2025)).isEmpty();
        assertThat(takeBack.takeBack(officer(), holder.number(), id, "  ")).contains(AuthorizationRefusal.REASON_MISSING);
        assertThat(takeBack.takeBack(hire(Role.COUNTERSIGNING_OFFICER), holder.number(), id, "Never left"))
                .contains(AuthorizationRefusal.NOT_PERMITTED);
        assertThat(takeBack.takeBack(officer(), recorded("Other Cloud", "TG").number(), id, "Never left"))
                .contains(AuthorizationRefusal.SHIPMENT_NOT_FOUND);
        assertThat(ledger.levels(holder.account()).postedTpp()).isEqualTo(Tpp.of(1_582_480_000));

        assertThat(takeBack.takeBack(officer(), holder.number(), id, " Never left ")).isEmpty();
        assertThat(takeBack.takeBack(officer(), holder.number(), id, "Again")).contains(AuthorizationRefusal.TAKEN_BACK_ALREADY);
        assertThat(ledger.levels(holder.account()).postedTpp()).isEqualTo(Tpp.ZERO);
        assertThat(authorizations.shipments(holder.number())).singleElement()
                .satisfies(one -> assertThat(one.takenBack().reason()).isEqualTo("Never left"));
        assertThat(jdbc.sql("select reason from audit_entry where subject = ? and action = 'TAKE_BACK_SHIPMENT'").param(holder.number())
                .query(String.class).single()).contains("39562 nvidia-gb200").endsWith("Never left");
        assertThat(book(holder, UUID.randomUUID(), 39_562, LAST_OF_2025)).isEmpty();
    }

    private NationalAuthorization recorded(String company, String country) {
        assertThat(record(officer(), company, country)).isEmpty();
        return authorizations.all().stream().filter(one -> one.company().equals(company) && one.country().equals(country)).findFirst()
                .orElseThrow();
    }

    private Optional<AuthorizationRefusal> record(Person person, String company, String country) {
        return recordAuthorization.record(person, company, country, country, GRANTED);
    }

    private Optional<AuthorizationRefusal> book(NationalAuthorization holder, UUID id, long quantity, LocalDate shippedOn) {
        return bookShipment.book(officer(), holder.number(), id, GB200, quantity, shippedOn);
    }

    private Person officer() {
        return hire(Role.LICENSING_OFFICER);
    }
}
