package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of corrections, and what the case file and the report show of them. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CorrectionPageTest extends DeskAtWork {

    @Autowired WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void wrongFieldIsNamedBesideItAndKeepsWhatWasTyped() throws Exception {
        var number = registered(order("TR", 1_000));
        send(number, "12 cards", "3A090.a", "").andExpect(status().isOk())
                .andExpect(content().string(containsString("Enter a whole number of units from 1 to 999,999,999.")))
                .andExpect(content().string(containsString("value=\"12 cards\"")));
        assertThat(levels("TR").pendingTpp()).isEqualTo(Tpp.of(40_000_000));
    }

    @Test
    void officerIsToldWhatBecameOfTheReservation() throws Exception {
        var number = registered(order("UY", 1_000));
        send(number, "400", "3A090.a", "The order says so").andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("told", Matchers.hasItem("24,000,000 TPP of the allocation are free again.")));
        read("/officers/cases/" + number, Role.LICENSING_OFFICER)
                .andExpect(content().string(containsString("NVIDIA GB200: quantity 1,000, now 400.")));
        read("/managers/report.csv?from=2026-03-02&to=2026-03-02&by=COUNTRY", Role.MANAGER)
                .andExpect(content().string(containsString("Uruguay,UY,1,400,16000000\r\n")));
        read("/managers/report.csv?from=2026-03-02&to=2026-03-02&by=EACH", Role.MANAGER)
                .andExpect(content().string(containsString("Country,Code of the country,ECCN,Code of the ECCN,Stage,Code of the stage,Cases,Units,TPP\r\n")))
                .andExpect(content().string(containsString("Uruguay,UY,3A090.a,3A090.a,Initial review,INITIAL_REVIEW,1,400,16000000\r\n")));
        read("/managers/report.csv?from=2026-03-03&to=2026-03-31&by=COUNTRY", Role.MANAGER)
                .andExpect(content().string(not(containsString("Uruguay"))));
    }

    @Test
    void agenciesSeeWhoIsAheadWithoutNames() throws Exception {
        var first = registered(order("ZA", 15_000));
        var waiting = registered(order("ZA", 6_000));
        read("/officers/cases/" + waiting, Role.LICENSING_OFFICER).andExpect(content().string(containsString("Ahead of ticket 2")))
                .andExpect(content().string(containsString(first)));
        complete(hire(Role.LICENSING_OFFICER), waiting, "Initial review", java.util.Map.of("outcome", "REFER"));
        read("/officers/cases/" + waiting, Role.STATE_REVIEWER).andExpect(status().isOk())
                .andExpect(content().string(containsString("Ahead of ticket 2")))
                .andExpect(content().string(not(containsString(first))))
                .andExpect(content().string(not(containsString("Correct a quantity"))));
    }

    private ResultActions send(String number, String quantity, String eccn, String reason) throws Exception {
        return mvc.perform(as(post("/officers/cases/" + number + "/correction"), Role.LICENSING_OFFICER).with(csrf())
                .param("seen", "0").param("lines[0].quantity", quantity).param("lines[0].eccn", eccn)
                .param("lines[0].reason", reason));
    }

    private ResultActions read(String page, Role role) throws Exception {
        return mvc.perform(as(get(page), role));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Role role) {
        var person = new Person("reader", "Reader", null, Set.of(role), null);
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                List.of(new SimpleGrantedAuthority(role.name())))));
    }
}
