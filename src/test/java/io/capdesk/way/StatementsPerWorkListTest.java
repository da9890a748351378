package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.capdesk.access.Role;
import io.capdesk.caseload.CopiedCases;
import io.capdesk.caseload.SeededCases;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
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

/**
 * Work lists, case file and search ask the database as often for ten times the open cases, each with all its clocks, its called
 * processes and the tasks of its referral. How long they take at a year's load, {@code mvn -Pbench -Dbench=deadlines} says.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class StatementsPerWorkListTest extends DeskAtWork {

    private static final int FEW = 44;
    private static final int MANY = 440;
    private static final int A_LIST = 15;
    private static final List<Role> REVIEWERS = List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER, Role.SECURITY_REVIEWER);

    @Autowired WebApplicationContext context;
    @Autowired FilterService filters;
    @Autowired JdbcTemplate jdbc;
    @Autowired CountedStatements statements;

    private MockMvc mvc;
    private CopiedCases copies;

    @BeforeEach
    void aCaseThatWaitsForItsAgencies() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var original = registered(order("KZ", 1_001));
        complete(hire(Role.LICENSING_OFFICER), original, "Initial review", Map.of("outcome", "REFER"));
        copies = new CopiedCases(jdbc, original);
    }

    @AfterEach
    void asBefore() {
        copies.remove();
    }

    @Test
    void tenTimesTheOpenCasesTakeTheSameStatements() throws Exception {
        add(0, FEW);
        counts(); // the first time, settings are read that are kept
        var few = counts();
        add(FEW, MANY);
        assertThat(waiting(Role.STATE_REVIEWER)).as("tasks in the list").isGreaterThanOrEqualTo(MANY);
        assertThat(counts()).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1, 65));
    }

    private void add(int after, int to) {
        copies.add(after, to, clock.instant().atOffset(ZoneOffset.UTC).minusDays(1));
    }

    private Map<String, Integer> counts() throws Exception {
        var counts = new LinkedHashMap<String, Integer>();
        for (Role role : REVIEWERS) {
            counts.put("Tasklist of " + role, statements.during(() -> assertThat(list(role)).isNotEmpty()).size());
            counts.put("cases of " + role, page("/officers/cases", role));
        }
        for (String page : List.of("/officers/cases", "/officers/cases?stage=UNDER_REVIEW", "/officers/cases?q=example+kazakhstan",
                "/officers/cases/" + SeededCases.controlNumber(FEW), "/officers/cases/" + SeededCases.controlNumber(FEW) + "/agencies")) {
            counts.put(page, page(page, Role.LICENSING_OFFICER));
        }
        counts.put("/managers/overview", page("/managers/overview", Role.MANAGER));
        return counts;
    }

    /** As Tasklist asks: how many there are, and the first of them. */
    private List<Task> list(Role role) {
        return as(role, () -> {
            filters.count(groupsTasks());
            return filters.listPage(groupsTasks(), 0, A_LIST);
        });
    }

    private long waiting(Role role) {
        return as(role, () -> filters.count(groupsTasks()));
    }

    private String groupsTasks() {
        return filters.createFilterQuery().filterName("My groups' tasks").singleResult().getId();
    }

    private <T> T as(Role role, Supplier<T> asks) {
        identity.setAuthentication(hire(role).username(), List.of(role.group()));
        try {
            return asks.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private int page(String page, Role role) throws Exception {
        var request = get(page).with(authentication(UsernamePasswordAuthenticationToken.authenticated(hire(role), null,
                List.of(new SimpleGrantedAuthority(role.name())))));
        return statements.during(() -> assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).as(page).isEqualTo(200)).size();
    }
}
