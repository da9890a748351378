package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of holds and questions, and what case file and status page tell of them. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class QuestionPagesTest extends DeskAtWork {

    @Autowired WebApplicationContext context;

    private MockMvc mvc;
    private Person officer;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        officer = hire(Role.LICENSING_OFFICER);
    }

    @Test
    void aQuestionFromTheOfficersPageToTheApplicantsAnswer() throws Exception {
        var number = registered(order("AG", 1_000));
        var asking = "/officers/cases/" + number + "/questions";
        assertThat(page(officer, post(asking).param("text", " ", "").param("amends", "", ""))).contains("Write at least one question.");
        send(officer, post(asking).param("text", "Who rents it?", "Describe the guards.", "").param("amends", "", "PHYSICAL_SECURITY", "")
                .param("lapses", "yes"));
        assertThat(page(officer, get(asking))).contains("Who rents it?", "Close without the answer", "then returned without action");
        assertThat(page(officer, get("/officers/cases/" + number))).contains("On hold on day 0 of 90",
                "Held since 2 March 2026: Applicant&#39;s answer or agreement awaited", "15 CFR 750.4(b)(1)", "Who rents it?");
        assertThat(page(applicant, get("/portal/applications/" + number))).contains("Answer question 1 by 12 March 2026", "On hold on day 0");

        assertThat(page(officer, post(asking).param("text", "And who?").param("amends", "").param("days", "10^30"))).contains("id=\"days-problem\"",
                "Give the applicant from 10 to 60 days to answer.", "value=\"10^30\"", ">And who?</textarea>");
        var commas = registered(order("AG", 1_001));
        send(officer, post("/officers/cases/" + commas + "/questions").param("text", "Who rents it, and for how long?").param("amends", "")
                .param("days", "21"));
        assertThat(page(officer, get("/officers/cases/" + commas))).contains("Who rents it, and for how long?", "due 23 March 2026");

        var answering = "/portal/applications/" + number + "/questions/1";
        assertThat(page(applicant, get(answering))).contains("1. Who rents it?", "Your answer replaces this part of the application: Physical security");
        assertThat(page(applicant, post(answering).param("then", "send"))).contains("Write an answer first.");
        var unfit = page(applicant, post(answering).param("answer-1", "x".repeat(5001)).param("answer-2", "Two guards").param("then", "send"));
        assertThat(unfit).contains("id=\"answer-1-problem\"", "aria-invalid=\"true\"", ">" + "x".repeat(5001) + "</textarea>", ">Two guards</textarea>")
                .doesNotContain("answer-2-problem");
        assertThat(page(applicant, post(answering).param("answer-1", "x".repeat(1_000_001)))).as("more than is kept").contains("Shorten each text");
        send(applicant, post(answering).param("answer-1", "Nobo"));
        assertThat(page(applicant, get(answering))).contains(">Nobo</textarea>");
        send(applicant, post(answering).param("answer-1", "Nobody").param("answer-2", "Two <b>guards</b>").param("then", "send"));
        assertThat(page(applicant, get(answering))).contains("Answered; the desk reads it", "Two &lt;b&gt;guards").doesNotContain(">Send<");
        assertThat(page(officer, get("/officers/cases/" + number))).contains("Replaced by answers", "Day 0 of 90");
    }

    @Test
    void aHoldFromItsReasonToItsRelease() throws Exception {
        var number = registered(order("BS", 1_000));
        var holds = "/officers/cases/" + number + "/holds";
        assertThat(page(officer, get(holds))).contains("H2", "Pre-license check through government channels").doesNotContain("name=\"note\"");
        assertThat(page(officer, get(holds).param("reason", "PRELICENSE_CHECK"))).contains("name=\"day.NEED_DETERMINED\"",
                "within 5 days", "15 CFR 750.4(b)(2)(ii)(A)");
        assertThat(page(officer, post(holds).param("reason", "PRELICENSE_CHECK").param("day.NEED_DETERMINED", "soon").param("note", "Kept")))
                .contains("Give the day, month and year of a day that the calendar has.", "value=\"soon\"", ">Kept</textarea>");
        assertThat(page(officer, post(holds).param("reason", "PRELICENSE_CHECK").param("day.NEED_DETERMINED", "2026-03-02").param("note", "Kept")))
                .contains("Give the days that this reason asks for.", ">Kept</textarea>");
        send(officer, post(holds).param("reason", "PRELICENSE_CHECK").param("day.NEED_DETERMINED", "2026-03-02")
                .param("day.CHECK_REQUESTED", "2026-03-02").param("note", "Visit the site"));
        var open = page(officer, get(holds));
        assertThat(open).contains("Visit the site", "Let the clock run", "name=\"day.ANALYSIS_REPORTED.");
        var hold = open.replaceAll("(?s).*/holds/([0-9a-f-]{36})/release.*", "$1");
        send(officer, post(holds + "/" + hold + "/release").param("day.CHECK_COMPLETED." + hold, "2026-03-02")
                .param("day.ANALYSIS_REPORTED." + hold, "2026-03-02"));
        assertThat(page(officer, get(holds))).doesNotContain("Let the clock run").contains("from 2 March 2026 to 2 March 2026");
    }

    private String page(Person reader, MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(as(reader, request)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private void send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        assertThat(mvc.perform(as(person, request)).andReturn().getResponse().getStatus()).isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                person.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList())));
    }
}
