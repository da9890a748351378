package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.caseload.CaseLine;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Correction;
import io.capdesk.intake.Orders;
import io.capdesk.intake.PartyRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Lists, search, earlier cases and time line. Every test has parties of its own. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CaseListsTest extends DeskAtWork {

    @Autowired WebApplicationContext context;
    @Autowired CaseSearch search;
    @Autowired CorrectItems correctItems;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static ApplicationForm orderFor(String consignee, String destination) {
        return Orders.orderFor(consignee, destination, "nvidia-gb200", "1000");
    }

    @Test
    void everyWordOfACaseFindsIt() {
        var form = orderFor("Zephyr Wolkenwerk AG", "PA")
                .withParties(List.of(new Party(PartyRole.PURCHASER, "Café Ñandú Leasing", "Colón", "PA")));
        var number = registered(form);
        for (String text : List.of(number, number.toLowerCase(), "zephyr", "Panama wolkenwerk", "cafe nandu", "ÑANDÚ", "zeph",
                "3A090.a zephyr", "3a090 zephyr", "zephyr PA", "way compute wolkenw")) {
            var expected = text.startsWith("way") ? List.of() : List.of(number);
            assertThat(found(text, null)).as(text).isEqualTo(expected);
        }
        assertThat(found("zephyr", "INITIAL_REVIEW")).containsExactly(number);
        assertThat(found("zephyr", "LICENSED")).isEmpty();
        assertThat(found("zephyr malaysia", null)).isEmpty();
        assertThat(found("zephyr' or '1'='1", null)).isEmpty();
        assertThat(found("...", null)).isEmpty();
    }

    @Test
    void listFollowsStageCorrectionAndWithdrawal() {
        var number = registered(orderFor("Quokkadata", "HN"));
        assertThat(line("quokkadata")).returns("INITIAL_REVIEW", CaseLine::stage).returns("Reserved", CaseLine::allocation)
                .satisfies(line -> assertThat(line.nextDue().clock().kind().name()).isEqualTo("INITIAL_REVIEW"));

        var before = line("quokkadata").eccns();
        assertThat(found("quokkadata " + before, null)).containsExactly(number);
        assertThat(correctItems.correct(hire(Role.LICENSING_OFFICER), number, 0,
                List.of(new CorrectItems.Line("900", CorrectItems.NONE, "Another chip")))).isInstanceOf(Correction.Corrected.class);
        assertThat(line("quokkadata")).returns("", CaseLine::eccns)
                .satisfies(line -> assertThat(line.orderTpp()).isEqualTo(applications.get(number).determination().orderTpp()));
        assertThat(found("quokkadata " + before, null)).isEmpty();

        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "RETURN", "missing_1", "No order", "remedy_1", "Say it in full"));
        assertThat(line("quokkadata")).returns("RETURNED_WITHOUT_ACTION", CaseLine::stage).returns("", CaseLine::allocation)
                .returns(null, CaseLine::nextDue);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = new ArrayList<String>();
        for (int i = 0; i < CaseQuery.PAGE + 2; i++) {
            all.add(0, registered(Orders.orderFor("Pagerton " + i, "BO", "nvidia-gb200", "100")));
        }
        var first = search.find(new CaseQuery("pagerton", null, null, null, null));
        var second = search.find(new CaseQuery("pagerton", null, null, null, first.next()));
        var shown = new ArrayList<>(numbers(first.lines()));
        shown.addAll(numbers(second.lines()));
        assertThat(shown).isEqualTo(all);
        assertThat(second.next()).isNull();
        assertThat(search.find(new CaseQuery("pager", null, null, null, null)).lines()).hasSize(CaseQuery.PAGE);
    }

    @Test
    void applicantsFindTheirOwnAndReviewersWhatIsInTheirQueue() throws Exception {
        var number = registered(orderFor("Obsidian Racks", "CR"));
        assertThat(read("/portal?q=obsidian", applicant, Role.APPLICANT)).contains(number);
        var rival = applicants.find("way-rival").orElseGet(() -> applicants.add("way-rival", "Rival", "rival@exporter.example",
                applicants.addOrganization("Rival Exports", "US").id(), "Quiet-River-2026"));
        assertThat(read("/portal?q=obsidian", rival, Role.APPLICANT)).doesNotContain(number).contains("No application is like that");

        assertThat(read("/officers/cases?q=obsidian", Role.STATE_REVIEWER)).doesNotContain(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(read("/officers/cases?q=obsidian", Role.STATE_REVIEWER)).contains(number);
        complete(hire(Role.STATE_REVIEWER), number, "Recommend position", Map.of("position", "APPROVE"));
        assertThat(read("/officers/cases?q=obsidian", Role.STATE_REVIEWER)).doesNotContain(number);
        assertThat(read("/officers/cases?q=obsidian", Role.DEFENSE_REVIEWER)).contains(number);
        assertThat(read("/officers/cases?q=obsidian&stage=UNDER_REVIEW", Role.MANAGER)).contains(number);
        assertThat(read("/officers/cases?q=obsidian&stage=nonsense&before=x", Role.MANAGER)).contains(number);
    }

    @Test
    void earlierCasesOfTheSamePartiesAreMatchedByNameAndHiddenFromReviewers() throws Exception {
        var earlier = registered(orderFor("Vermilion Hosting Sdn. Bhd.", "GT"));
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        var number = registered(orderFor("VERMILION HOSTING", "GT"));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(read("/officers/cases/" + number, Role.LICENSING_OFFICER)).contains("Earlier cases of the same parties", earlier,
                "Vermilion Hosting Sdn. Bhd.");
        assertThat(read("/officers/cases/" + earlier, Role.LICENSING_OFFICER)).doesNotContain("Earlier cases");
        assertThat(read("/officers/cases/" + number, Role.STATE_REVIEWER)).doesNotContain("Earlier cases", earlier);
    }

    @Test
    void timeLineShowsReviewersTheirOwnPartInWashingtonTime() throws Exception {
        var number = registered(orderFor("Timberline", "DO"));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER", "analysis", "Commercial"));
        complete(hire(Role.DEFENSE_REVIEWER), number, "Recommend position", Map.of("position", "APPROVE"));
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements",
                Map.of("outcome", "ADEQUATE", "reason", "Guards and gates"));
        var page = "/officers/cases/" + number + "/time-line";
        assertThat(read(page, Role.MANAGER)).contains("2 March 2026", "10:00 EST", "Register application", "Record position defense",
                "Guards and gates", "Still ahead");
        assertThat(read(page, Role.STATE_REVIEWER)).contains("Register application", "Refer application", "Commercial")
                .doesNotContain("Record position defense", "Guards and gates", "Still ahead", "Screen parties");
    }

    private List<String> found(String text, String stage) {
        return numbers(search.find(new CaseQuery(text, stage, null, null, null)).lines());
    }

    private CaseLine line(String text) {
        return search.find(new CaseQuery(text, null, null, null, null)).lines().get(0);
    }

    private static List<String> numbers(List<CaseLine> lines) {
        return lines.stream().map(CaseLine::controlNumber).toList();
    }

    private String read(String page, Role role) throws Exception {
        return read(page, hire(role), role);
    }

    private String read(String page, Person reader, Role role) throws Exception {
        var answer = mvc.perform(get(page).with(authentication(UsernamePasswordAuthenticationToken.authenticated(reader, null,
                List.of(new SimpleGrantedAuthority(role.name())))))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString();
    }
}
