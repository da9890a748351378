package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.intake.Registration;
import io.capdesk.operations.CheckInvariants;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What must always be true is noticed when it is not, and stops one account only. Every test has a country of its own. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class InvariantsTest extends DeskAtWork {

    @Autowired WebApplicationContext context;
    @Autowired CheckInvariants check;
    @Autowired HealthIndicator invariants;
    @Autowired MeterRegistry meters;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void aBrokenAccountTakesNothingNewUntilItIsSoundAndOthersGoOn() {
        registered(order("VN", 1_000));
        assertThat(check.check()).isEmpty();
        var draft = draft(order("VN", 10));
        jdbc.sql("update allocation_account set pending_tpp = pending_tpp + 1 where id = 'COUNTRY/VN/2025-2027'").update();

        // the sum of the reservations, and the balance stored with the last movement
        assertThat(check.check()).hasSize(2);
        assertThat(invariants.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.get("capdesk.ledger.imbalance").gauge().value()).isEqualTo(1);
        assertThat(registerApplication.register(applicant, draft.id(), "Export desk"))
                .isEqualTo(new Registration.AccountStopped("VN"));
        assertThat(drafts.find(applicant, draft.id()).orElseThrow().registered()).isFalse();
        assertThat(documents.of(draft.documentOwner())).hasSize(1);
        registered(order("LA", 10));

        jdbc.sql("update allocation_account set pending_tpp = pending_tpp - 1 where id = 'COUNTRY/VN/2025-2027'").update();
        assertThat(check.check()).isEmpty();
        assertThat(invariants.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("capdesk.ledger.imbalance").gauge().value()).isZero();
        assertThat(registerApplication.register(applicant, draft.id(), "Export desk")).isInstanceOf(Registration.Registered.class);
        assertThat(meters.get("capdesk.reservation").timer().count()).isPositive();
        assertThat(meters.get("capdesk.jobs.oldest.due").gauge().value()).isNotNaN();
        assertThat(meters.get("capdesk.incidents").gauge().value()).isNotNaN();
        assertThat(meters.get("capdesk.allocation.waiting").gauge().value()).isNotNaN();
        runJobs();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            every open case that draws on an allocation has a claim with a ticket | update allocation_claim set reference = 'elsewhere' where reference = ?
            every license that used an allocation has its posting | insert into license (id, number, control_number, issued_at, valid_until, tpp) select -1, 'D-1', control_number, registered_at, date '2030-01-01', 1 from application where control_number = ?
            every posting of a case has its license | update allocation_entry set kind = 'POST', resolves = claim where kind = 'RESERVE' and reference = ?
            nothing is pending or waiting for a closed case | update application set stage = 'DENIED' where control_number = ?
            every file is whole | update document set size_bytes = size_bytes + 1 where owner = ?
            every license's paper exists | insert into license (id, number, control_number, issued_at, valid_until, tpp, document) select -1, 'D-1', control_number, registered_at, date '2030-01-01', 1, cast('00000000-0000-0000-0000-000000000001' as uuid) from application where control_number = ?
            """)
    void damageBetweenCasesLedgerAndFilesIsNamed(String invariant, String damage) {
        var number = registered(order("KH", 1));
        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql(damage).param(number).update()).isPositive();
            assertThat(check.check()).extracting(breach -> breach.invariant().name()).contains(invariant);
            status.setRollbackOnly();
        });
        assertThat(check.check()).isEmpty();
    }

    @Test
    void staffReadStatementsWithCasesAndEverybodyTheLevelsWithout() throws Exception {
        var number = registered(order("BN", 1_000));
        var statement = "/managers/allocations/statement";
        for (String page : List.of(statement, statement + ".csv", statement + ".txt")) {
            var asked = get(page).param("account", "COUNTRY/BN/2025-2027");
            mvc.perform(asked.with(person(Role.LICENSING_OFFICER))).andExpect(status().isOk())
                    .andExpect(content().string(containsString(number)));
        }
        mvc.perform(get(statement).param("account", "COUNTRY/BN/2025-2027").with(person(Role.MANAGER)))
                .andExpect(content().string(containsString("40,000,000"))).andExpect(content().string(containsString("≈ 2,527 H100")))
                .andExpect(content().string(containsString("/officers/cases/" + number)));
        mvc.perform(get(statement).param("account", "COUNTRY/BN/2025-2027").with(person(Role.APPLICANT))).andExpect(status().isForbidden());
        mvc.perform(get("/allocations")).andExpect(status().isOk()).andExpect(content().string(containsString("Brunei")))
                .andExpect(content().string(not(containsString(number))));
        for (String format : List.of("json", "csv", "text")) {
            mvc.perform(get("/api/v1/allocations/BN-2025-2027/entries").param("format", format)).andExpect(status().isOk())
                    .andExpect(content().string(containsString("40000000"))).andExpect(content().string(not(containsString(number))));
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor person(Role role) {
        var person = new Person("reader", "Reader", null, Set.of(role), null);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                List.of(new SimpleGrantedAuthority(role.name()))));
    }
}
