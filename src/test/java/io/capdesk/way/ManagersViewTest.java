package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.letters.Letter;
import io.capdesk.letters.ResendLetter;
import io.capdesk.letters.ResendRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What Cockpit's panel and the cards of Tasklist are made of, and who may read it. Every test has a country of its own. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class ManagersViewTest extends DeskAtWork {

    private static final String OVERVIEW = "/managers/overview";

    @Autowired WebApplicationContext context;
    @Autowired RuntimeService runtime;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ResendLetter resendLetter;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void allocationsAreInTppAndInH100() throws Exception {
        registered(order("PH", 1_000));
        read(OVERVIEW, Role.MANAGER).andExpect(status().isOk())
                .andExpect(jsonPath("$.allocations[?(@.name == 'Philippines')].pending.tpp", contains("40,000,000")))
                .andExpect(jsonPath("$.allocations[?(@.name == 'Philippines')].pending.inH100", contains("≈ 2,527 H100")))
                .andExpect(jsonPath("$.allocations[?(@.name == 'Philippines')].left.tpp", contains("750,000,000")));
    }

    @Test
    void casesGrowOlderAndLate() throws Exception {
        var number = registered(order("BR", 1_000));
        read(OVERVIEW, Role.MANAGER).andExpect(jsonPath("$.overdue[?(@.controlNumber == '" + number + "')]").isEmpty());

        clock.moveTo(clock.instant().plus(Duration.ofDays(12)));
        read(OVERVIEW, Role.MANAGER)
                .andExpect(jsonPath("$.overdue[?(@.controlNumber == '" + number + "')].clock", contains("Initial review")))
                .andExpect(jsonPath("$.overdue[?(@.controlNumber == '" + number + "')].late", contains("3 days")))
                .andExpect(jsonPath("$.stages[?(@.stage == 'Initial review')].byAge[1]", everyItem(greaterThan(0))));
    }

    @Test
    void lettersThatWereGivenUpAreCountedAndListedWithAButton() throws Exception {
        var number = registered(order("KE", 1_000));
        var letter = correspondence.of(number).get(0).id();
        jdbc.sql("update outbox set status = 'DEAD', attempts = 24, last_error = 'connection refused' where letter = ?").param(letter).update();

        read(OVERVIEW, Role.MANAGER).andExpect(jsonPath("$.letters.dead").value(1));
        read("/managers/letters", Role.MANAGER).andExpect(status().isOk()).andExpect(content().string(containsString(
                "/managers/letters/" + letter + "/resend"))).andExpect(content().string(containsString("connection refused")));
        read("/managers/letters", Role.LICENSING_OFFICER).andExpect(status().isForbidden());
        jdbc.sql("update outbox set status = 'WAITING', attempts = 0 where letter = ?").param(letter).update();
    }

    @Test
    void aLetterAboutAnAccountLeavesNoPaperAndIsNotSentAgain() throws Exception {
        var letter = transaction.execute(status -> correspondence.send(Letter.ofAccount("Somebody", "somebody@example.com",
                "account-known", Map.of("page", "http://desk.example/login", "resetPage", "http://desk.example/forgotten"))));
        assertThat(jdbc.sql("select count(*) from letter_attachment where letter = ?").param(letter).query(Integer.class).single()).isZero();
        jdbc.sql("update outbox set status = 'DEAD', last_error = 'refused' where letter = ?").param(letter).update();

        read("/managers/letters", Role.MANAGER).andExpect(status().isOk()).andExpect(content().string(containsString("An account")));
        assertThat(resendLetter.resend(new Person("m", "M", null, Set.of(Role.MANAGER), null), letter)).contains(ResendRefusal.KEY_ERASED);
        jdbc.sql("update outbox set status = 'SENT', sent_at = next_attempt_at where letter = ?").param(letter).update();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void nobodyElseWatchesTheDesk(Role role) throws Exception {
        read(OVERVIEW, role).andExpect(status().isForbidden());
    }

    @Test
    void instanceLeadsToItsCaseFile() throws Exception {
        var number = registered(order("GD", 1_000));
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
        var tab = "/officers/process-instances/" + instance + "/case-file";
        read(tab, Role.MANAGER).andExpect(status().isOk()).andExpect(content().string(containsString(number)));
        read(tab, Role.STATE_REVIEWER).andExpect(status().isNotFound());
        read("/officers/process-instances/none/case-file", Role.MANAGER).andExpect(status().isNotFound());
    }

    @Test
    void reviewersReadTheCardsOfTheirOwnTasksAndNoVariablesOfCases() {
        var number = registered(order("GD", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        identity.setAuthentication(officer.username(), List.of(Role.LICENSING_OFFICER.group()));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(variables(task.getId())).containsOnly(Map.entry("controlNumber", number), Map.entry("destination", "Grenada"),
                Map.entry("tpp", "40,000,000"), Map.entry("applicant", applications.get(number).applicantName()));
        assertThat(variables(task.getProcessInstanceId())).isEmpty();

        identity.setAuthentication("somebody", List.of(Role.STATE_REVIEWER.group()));
        assertThat(variables(task.getId())).isEmpty();
    }

    private Map<String, Object> variables(String scope) {
        return runtime.createVariableInstanceQuery().variableScopeIdIn(scope).listPage(0, 100).stream()
                .collect(Collectors.toMap(VariableInstance::getName, VariableInstance::getValue));
    }

    private ResultActions read(String page, Role role) throws Exception {
        var person = new Person("reader", "Reader", null, Set.of(role), null);
        return mvc.perform(get(page).with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                List.of(new SimpleGrantedAuthority(role.name()))))));
    }
}
