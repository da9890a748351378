package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the security review, and what the case file tells whom of it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class SecurityPagesTest extends DeskAtWork {

    @Autowired WebApplicationContext context;

    private MockMvc mvc;
    private Person guard;
    private Person second;
    private String number;
    private String page;

    @BeforeEach
    void aCaseUnderReview() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        guard = hire(Role.SECURITY_REVIEWER);
        if (staff.find("way-second-guard").isEmpty()) {
            register.add(new Person("way-second-guard", "Second", null, Set.of(Role.SECURITY_REVIEWER), null), "Quiet-River-2026");
        }
        second = staff.find("way-second-guard").orElseThrow();
        number = registered(order("RS", 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        page = "/officers/cases/" + number + "/security";
    }

    @Test
    void theSecondReviewerOfAParagraphReadsTheFirstsChangeAndLosesNothing() throws Exception {
        assertThat(page(guard, get(page))).contains("23 paragraphs apply. Found: nothing yet. 23 open: 1, 2, 3, 4, 7", "14(f)");
        assertThat(page(guard, get(page + "/physicalSecurity"))).contains("guards on patrol at every hour", "Defense",
                "Supplement No. 10 to part 748, paragraph 14(f), from 15 January 2026", "name=\"seen\" value=\"0\"", "Physical security before delivery");
        send(guard, post(page + "/physicalSecurity").param("seen", "0").param("finding", "NOT_MET").param("comment", "A <b>window</b>")
                .param("proposed", "condition_placeSecured").param("then", "stay"));
        var conflict = page(second, post(page + "/physicalSecurity").param("seen", "0").param("finding", "MET").param("comment", "All walls, typed long"));
        assertThat(conflict).contains(guard.username() + " has changed this paragraph", "Not met", "A &lt;b&gt;window", "Proposes: Physical security before delivery.",
                "Nothing of yours is saved yet", ">All walls, typed long</textarea>", "name=\"seen\" value=\"1\"");
        assertThat(page(guard, get(page + "/physicalSecurity"))).contains(">A &lt;b&gt;window&lt;/b&gt;</textarea>");
        send(second, post(page + "/physicalSecurity").param("seen", "1").param("finding", "MET").param("comment", "All walls, typed long"));
        assertThat(page(guard, get(page))).contains("All walls, typed long", second.username()).doesNotContain("window");
    }

    @Test
    void whatCantBeReadIsSaidBesideItsFieldAndTheRestStays() throws Exception {
        var answer = page(guard, post(page + "/transit").param("finding", "MAYBE").param("plannedFor", "soon").param("document", "x")
                .param("page", "-1").param("comment", "Kept"));
        assertThat(answer).contains("Choose a finding from the list.", "Give the day, month and year", "Choose a document of this case.",
                "Give the page as a number", ">Kept</textarea>", "value=\"soon\"");
        send(guard, post(page + "/transit").param("finding", "MET_BY_PLAN").param("plannedFor", "2026-03-01").param("comment", ""));
        assertThat(page(guard, get(page + "/transit"))).contains("The day of the plan must be after today", "Name the document that proves it", "Still open");
        assertThat(mvc.perform(as(guard, get(page + "/geography"))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(as(hire(Role.LICENSING_OFFICER), post(page + "/transit").param("finding", "MET"))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void agenciesReadTheirFieldTheApplicantNothing() throws Exception {
        var proof = DocumentKind.PURCHASE_ORDER.among(documents.of(number)).get(0).id();
        send(guard, post(page + "/physicalSecurity").param("finding", "MET").param("comment", "Only for Defense").param("document", proof.toString()).param("page", "3"));
        send(guard, post(page + "/transit").param("finding", "MET").param("comment", "Only for the desk"));
        for (var path : new String[] {page, "/officers/cases/" + number}) {
            assertThat(page(hire(Role.LICENSING_OFFICER), get(path))).contains("Only for Defense", "Only for the desk",
                    "/officers/documents/" + proof + "#page=3", "order.pdf, page 3");
            assertThat(page(hire(Role.DEFENSE_REVIEWER), get(path))).contains("Only for Defense").doesNotContain("Only for the desk");
            assertThat(page(hire(Role.ENERGY_REVIEWER), get(path))).doesNotContain("Only for");
        }
        assertThat(page(applicant, get("/portal/applications/" + number))).doesNotContain("Only for");
        assertThat(mvc.perform(as(applicant, get(page))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.perform(as(hire(Role.ENERGY_REVIEWER), get(page + "/physicalSecurity"))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(page(hire(Role.DEFENSE_REVIEWER), get(page + "/physicalSecurity"))).contains("Only for Defense").doesNotContain("<textarea");
    }

    @Test
    void aSiteVisitFromItsRequestToTheCaseFile() throws Exception {
        assertThat(page(guard, post(page + "/visits").param("purpose", "Kept").param("neededOn", "2026-02-30").param("requestedOn", "2026-03-02")))
                .contains("Give the day, month and year", ">Kept</textarea>");
        send(guard, post(page + "/visits").param("purpose", "Walk around it").param("neededOn", "2026-03-02").param("requestedOn", "2026-03-02"));
        assertThat(page(guard, get(page))).contains("Site visit 1", "Under way", "Call off the visit").doesNotContain("Ask for a site visit");
        assertThat(page(hire(Role.LICENSING_OFFICER), get("/officers/cases/" + number + "/holds"))).contains("It ends with the site visit", "H2");
        assertThat(page(applicant, get("/portal/applications/" + number))).contains("Pre-license check").doesNotContain("Walk around it");
        assertThat(page(guard, multipart(page + "/visits/1/report").file(new MockMultipartFile("report", "", null, new byte[0]))))
                .contains("The file has no name");
        send(guard, multipart(page + "/visits/1/report").file(new MockMultipartFile("report", "report.txt", null, "Seen".getBytes(StandardCharsets.US_ASCII))));
        complete(guard, number, "Inspect site", Map.of("result", "BLOCKED_BY_END_USER", "inspectedOn", "2026-03-02", "reportedOn", "2026-03-02",
                "said", "Nobody opened"));
        assertThat(page(hire(Role.LICENSING_OFFICER), get("/officers/cases/" + number))).contains("blocked by the end user",
                "A check that is blocked counts in the decision", "Nobody opened", "report.txt");
        send(guard, post(page + "/visits/1/call-off"));
        assertThat(page(guard, get(page))).contains("Blocked by the end user", "Ask for a site visit");
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
