package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.caseload.SeededCases;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A page asks the database as often for ten times the cases. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class StatementsPerPageTest extends DeskAtWork {

    private static final int A_PAGE = 30;
    private static final String QUEUE = "insert into allocation_claim (id, account, amount_tpp, reference, rule_set, legal_at,"
            + " actual_at, booked_by, answer, ticket, ahead_tpp, movement, holding) values (?, 'COUNTRY/LK/2025-2027', 1, ?, 'RS-DIFF',"
            + " current_timestamp, current_timestamp, 'seed', 'BEHIND_OTHERS', ?, 0, 1, 'WAITING')";

    @Autowired WebApplicationContext context;
    @Autowired JdbcTemplate jdbc;
    @Autowired CountedStatements statements;

    private MockMvc mvc;
    private SeededCases seeded;
    private String waiting;
    private UUID draft;

    @BeforeEach
    void aCaseThatWaits() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        registered(order("LK", 15_000));
        waiting = registered(order("LK", 6_000));
        jdbc.update("update allocation_claim set ticket = 1000000 where reference = ?", waiting);
        seeded = new SeededCases(jdbc, waiting);
        draft = drafts.start(applicant).id();
    }

    @AfterEach
    void asBefore() {
        seeded.remove();
        jdbc.update("delete from draft where id = ?", draft);
        jdbc.update("delete from allocation_claim where booked_by = 'seed'");
        jdbc.update("update allocation_claim set ticket = 2 where reference = ?", waiting);
    }

    @Test
    void tenTimesTheCasesTakeTheSameStatements() throws Exception {
        add(1, 44);
        counts(); // the first time, settings are read that are kept
        var few = counts();
        add(45, 440);
        var many = counts();
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1, 65));
    }

    private void add(int from, int to) {
        // older than the case that is looked at, as earlier cases are
        // and enough of them are open for a page of nothing else: what others left here has more to tell
        seeded.add(from, to, Math.max(A_PAGE, (to - from) / 2), clock.instant().atOffset(ZoneOffset.UTC).minusDays(40));
        for (int n = from; n <= to; n++) {
            jdbc.update(QUEUE, "seed" + n, SeededCases.controlNumber(n), 100 + n);
        }
    }

    private Map<String, Integer> counts() throws Exception {
        var counts = new LinkedHashMap<String, Integer>();
        for (String page : List.of("/portal", "/portal?q=johor", "/portal?stage=LICENSED&before=7000044",
                "/portal/drafts/" + draft + "/parties", "/portal/drafts/" + draft + "/items")) {
            counts.put(page, count(page, applicant, Role.APPLICANT));
        }
        for (String page : List.of("/officers/cases", "/officers/cases?q=ytl+sri+lanka", "/officers/cases?q=joh&stage=UNDER_REVIEW",
                "/officers/cases/" + SeededCases.controlNumber(44), "/officers/cases/" + waiting,
                "/officers/cases/" + waiting + "/time-line")) {
            counts.put(page, count(page, hire(Role.LICENSING_OFFICER), Role.LICENSING_OFFICER));
        }
        for (String page : List.of("/managers/overview", "/managers/allocations")) {
            counts.put(page, count(page, hire(Role.MANAGER), Role.MANAGER));
        }
        counts.put("agency", count("/officers/cases", hire(Role.STATE_REVIEWER), Role.STATE_REVIEWER));
        return counts;
    }

    private int count(String page, Person reader, Role role) throws Exception {
        var request = get(page).with(authentication(UsernamePasswordAuthenticationToken.authenticated(reader, null,
                List.of(new SimpleGrantedAuthority(role.name())))));
        return statements.during(() -> assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).as(page).isEqualTo(200))
                .size();
    }
}
