package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.SecurityTerms;
import io.capdesk.decision.Term;
import io.capdesk.intake.Stage;
import io.capdesk.license.Licenses;
import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.SecurityReview;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Conditions and riders from the standard ones to the license, its paper and the pages. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class ConditionsTest extends DeskAtWork {

    private static final Map<String, Object> APPROVE = Map.of("proposal", "APPROVE", "reason", "No objection");

    @Autowired WebApplicationContext context;
    @Autowired RuntimeService runtime;
    @Autowired Recommendations recommendations;
    @Autowired Licenses licenses;
    @Autowired SecurityFindings findings;
    @Autowired SecurityReview review;
    @Autowired SaveFinding saveFinding;
    @Autowired SecurityTerms proposed;

    @Test
    @Cites("15 CFR 750.7(d)")
    void chosenAndEditedTermsAreInTheRecordTheLicenseItsPaperAndThePages() throws Exception {
        var number = registered(order("KE", 1_000));
        reviewed(number);
        var answers = new HashMap<>(APPROVE);
        answers.putAll(Map.of("condition_vetting", true, "condition_vettingText", "All night staff are vetted.",
                "condition_custody", false, "condition_custodyText", "Not chosen.", "conditions", "No tours.\n\n No visitors. ",
                "rider_repair", true, "rider_repairText", "Repairs are covered.", "riders", "Ask early."));
        recommend(number, answers);

        assertThat(recommendations.latest(number).orElseThrow().terms()).containsExactly(
                new Term(Term.Kind.CONDITION, "vetting", "All night staff are vetted."),
                new Term(Term.Kind.CONDITION, null, "No tours."), new Term(Term.Kind.CONDITION, null, "No visitors."),
                new Term(Term.Kind.RIDER, "repair", "Repairs are covered."), new Term(Term.Kind.RIDER, null, "Ask early."));
        assertThat(runtime.createVariableInstanceQuery().listPage(0, 1000)).extracting("name")
                .noneMatch(name -> name.toString().matches("(condition|rider).*"));

        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));
        var license = licenses.find(number).orElseThrow();
        assertThat(license.conditions()).containsExactly("All night staff are vetted.", "No tours.", "No visitors.");
        assertThat(license.riders()).containsExactly("Repairs are covered.", "Ask early.");
        assertThat(text(license.document())).contains("Conditions Each of these binds the licensee",
                "All night staff are vetted. No tours. No visitors. Riders These clarify the license", "Repairs are covered. Ask early.");
        for (String page : List.of("/officers/cases/" + number, "/portal/applications/" + number)) {
            for (String term : List.of("All night staff are vetted.", "No visitors.", "Repairs are covered.")) {
                read(page, page.startsWith("/portal") ? applicant : hire(Role.LICENSING_OFFICER)).andExpect(
                        content().string(containsString(term)));
            }
        }
    }

    @Test
    void chosenTermWithoutItsTextIsRefused() {
        var number = registered(order("GH", 1_000));
        reviewed(number);
        assertThatThrownBy(() -> recommend(number, with(APPROVE, "rider_repair", true, "rider_repairText", " ")))
                .hasMessageContaining("its text is empty");
    }

    @Test
    void unmetRequirementNeedsTheConditionThatMeetsIt() throws Exception {
        var number = registered(order("TZ", 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        found(number, "transit", Finding.NOT_MET, null, "condition_custody");
        found(number, "disposal", Finding.NOT_MET, null, null);
        assertThatThrownBy(() -> review(number, Map.of("outcome", "ADEQUATE"))).hasMessageContaining("A requirement is not met");
        release(number, "Review security requirements");
        assertThatThrownBy(() -> review(number, Map.of("outcome", "ADEQUATE_WITH_CONDITIONS")))
                .hasMessageContaining("no condition is proposed that makes up for it: paragraph 17, Sanitization and end of life.");
        release(number, "Review security requirements");
        found(number, "disposal", Finding.NOT_MET, null, "condition_endOfLife");
        review(number, Map.of("outcome", "ADEQUATE_WITH_CONDITIONS"));
        assertThat(findings.find(number).orElseThrow().unmet()).extracting("code").containsExactly("disposal", "transit");
        read("/officers/cases/" + number, hire(Role.LICENSING_OFFICER))
                .andExpect(content().string(containsString("Sanitization and end of life")));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            complete(hire(agency), number, "Recommend position", Map.of("position", "APPROVE"));
        }
        var custody = with(APPROVE, "condition_custody", true, "condition_custodyText", "Two guards ride along.");

        for (var answers : List.of(APPROVE, custody, with(custody, "conditions", "Items are destroyed."),
                with(custody, "rider_repair", true, "rider_repairText", "Items are destroyed."))) {
            assertThatThrownBy(() -> recommend(number, answers)).hasMessageContaining("no condition makes up for it: ")
                    .hasMessageContaining("paragraph 17, Sanitization and end of life (\"Disposal\")");
            release(number, "Recommend decision");
        }
        assertThat(recommendations.of(number)).isEmpty();
        recommend(number, with(custody, "condition_endOfLife", true, "condition_endOfLifeText", "Items are destroyed."));
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    /** The only day that binds is one that a condition of the license names. */
    @Test
    @Cites("15 CFR 750.7(d)")
    void whatAPlanMeetsNeedsItsDayInACondition() {
        var number = registered(order("ZM", 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        found(number, "physicalSecurity", Finding.MET_BY_PLAN, LocalDate.of(2026, 9, 1), null);
        found(number, "transit", Finding.MET, null, "rider_installments");
        review(number, Map.of("outcome", "ADEQUATE_WITH_CONDITIONS"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            complete(hire(agency), number, "Recommend position", Map.of("position", "APPROVE"));
        }
        assertThat(proposed.of(number)).extracting(Term::kind, Term::code).containsExactly(tuple(Term.Kind.CONDITION, "measuresByDay"),
                tuple(Term.Kind.RIDER, "installments"));
        assertThat(proposed.of(number).get(0).text()).endsWith("paragraph 14(f), Physical security of the place: 1 September 2026");

        for (var answers : List.of(APPROVE, with(APPROVE, "condition_measuresByDay", true, "condition_measuresByDayText", "In time."),
                with(APPROVE, "rider_installments", true, "rider_installmentsText", "1 September 2026"))) {
            assertThatThrownBy(() -> recommend(number, answers)).hasMessageContaining("\"Physical security before delivery\""
                    + " or \"Planned measures by their day\" with the day 1 September 2026 in its text");
            release(number, "Recommend decision");
        }
        recommend(number, with(APPROVE, "condition_measuresByDay", true, "condition_measuresByDayText", proposed.of(number).get(0).text()));
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    private void found(String number, String code, Finding finding, LocalDate day, String proposed) {
        var seen = review.of(number).stream().filter(one -> one.requirement().code().equals(code)).findFirst().orElseThrow().version();
        assertThat(saveFinding.save(hire(Role.SECURITY_REVIEWER), number, code, seen, new FindingAnswer(finding, day, "Seen", proposed, null, null)))
                .isInstanceOf(SaveFinding.Outcome.Saved.class);
    }

    private void review(String number, Map<String, Object> answers) {
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", with(answers, "reason", "Seen"));
    }

    private void recommend(String number, Map<String, Object> answers) {
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", answers);
    }

    /** A refused answer leaves the task claimed. */
    private void release(String number, String task) {
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(number).taskName(task).singleResult().getId(), null);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... more) {
        var all = new HashMap<>(answers);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private String text(UUID document) throws IOException {
        try (var pdf = Loader.loadPDF(documents.open(document).readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private ResultActions read(String page, Person reader) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build().perform(get(page)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(reader, null,
                        reader.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList()))));
    }
}
