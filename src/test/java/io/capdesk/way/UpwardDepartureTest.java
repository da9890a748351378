package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.StatementOfAccount;
import io.capdesk.audit.AuditTrail;
import io.capdesk.departure.DepartureRefusal;
import io.capdesk.departure.ProposeDeparture;
import io.capdesk.departure.SignDeparture;
import io.capdesk.departure.WithdrawDeparture;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.CorrectItems.Line;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
import io.capdesk.rules.Tpp;
import io.capdesk.workflow.task.TaskRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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

/** Over a country's cap: for an interest that the applicant names, under two officers' signatures, and in no other way. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class UpwardDepartureTest extends DeskAtWork {

    private static final Tpp ASKED = Tpp.of(800_000_000);
    private static final Map<String, Object> APPROVE = Map.of("proposal", "APPROVE", "reason", "The interest is national");

    @Autowired ProposeDeparture propose;
    @Autowired SignDeparture sign;
    @Autowired WithdrawDeparture withdrawProposal;
    @Autowired WithdrawApplication withdraw;
    @Autowired CorrectItems correctItems;
    @Autowired AuditTrail audit;
    @Autowired LedgerInvariants invariants;
    @Autowired StatementOfAccount statement;
    @Autowired WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    @Cites("15 CFR 742.6(b)(10)(iii)(B)(2)")
    void caseOverTheCapIsLicensedUnderTwoSignaturesOnly() {
        var number = registered(asking("BJ"));
        assertThat(holding(number)).isEqualTo(Holding.NOTHING);
        reviewed(number);
        assertThatThrownBy(() -> complete(officer(), number, "Recommend decision", APPROVE)).isInstanceOf(TaskRefused.class)
                .hasMessageContaining("only after two officers have signed an upward departure");

        assertThat(proposed(number)).isEmpty();
        assertThat(holding(number)).isEqualTo(Holding.NOTHING);
        assertThatThrownBy(() -> complete(officer(), number, "Recommend decision", APPROVE)).isInstanceOf(TaskRefused.class);
        assertThat(sign.sign(countersigner(), number, 1)).isEmpty();

        assertThat(levels("BJ").pendingTpp()).isEqualTo(ASKED);
        complete(officer(), number, "Recommend decision", APPROVE);
        complete(countersigner(), number, "Countersign", Map.of("agreement", "AGREE"));
        assertThat(stage(number)).isEqualTo(Stage.LICENSED);
        assertThat(levels("BJ").postedTpp()).isEqualTo(ASKED);
        assertThat(statement.of(AccountKey.parse("COUNTRY/BJ/2025-2027"))).contains("adjust", "ADJUSTED");
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).contains("PROPOSE_DEPARTURE", "SIGN_DEPARTURE");
        assertThat(letters(number)).filteredOn(subject -> subject.contains("upward departure")).hasSize(1);
    }

    @Test
    void signatureIsAnotherOfficersWithTheRightRole() {
        var number = registered(asking("CM"));
        var both = hire(Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        assertThat(propose.propose(countersigner(), number, ASKED, "Interest", "Basis")).contains(DepartureRefusal.NOT_PERMITTED);
        assertThat(propose.propose(applicant, number, ASKED, "Interest", "Basis")).contains(DepartureRefusal.NOT_PERMITTED);
        assertThat(propose.propose(both, number, ASKED, "Interest", "Basis")).isEmpty();
        assertThat(sign.sign(both, number, 1)).contains(DepartureRefusal.OWN_PROPOSAL);
        assertThat(sign.sign(officer(), number, 1)).contains(DepartureRefusal.NOT_PERMITTED);
        assertThat(sign.sign(applicant, number, 1)).contains(DepartureRefusal.NOT_PERMITTED);
        assertThat(sign.sign(countersigner(), number, 2)).contains(DepartureRefusal.NOT_FOUND);
        assertThat(levels("CM").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(sign.sign(countersigner(), number, 1)).isEmpty();
        assertThat(sign.sign(countersigner(), number, 1)).contains(DepartureRefusal.SIGNED_ALREADY);
        assertThat(withdrawProposal.withdraw(officer(), number, 1)).contains(DepartureRefusal.SIGNED_ALREADY);
        assertThat(propose.propose(officer(), number, Tpp.ZERO, "Interest", "Basis")).contains(DepartureRefusal.NOTHING_LACKS);
    }

    @Test
    void proposalNamesWhatTheApplicantNamedAndWhy() {
        var silent = registered(order("GA", 20_000));
        assertThat(proposed(silent)).contains(DepartureRefusal.NO_INTEREST);
        var number = registered(asking("GA"));
        assertThat(propose.propose(officer(), number, ASKED, " ", "Basis")).contains(DepartureRefusal.REASON_MISSING);
        assertThat(propose.propose(officer(), number, ASKED, "Interest", "")).contains(DepartureRefusal.BASIS_MISSING);
        assertThat(propose.propose(officer(), number, Tpp.of(1), "Interest", "Basis")).contains(DepartureRefusal.AMOUNT_CHANGED);
        assertThat(proposed(number)).isEmpty();
        assertThat(proposed(number)).contains(DepartureRefusal.PROPOSED_ALREADY);
    }

    @Test
    void expiredOrWithdrawnProposalIsNotSigned() {
        var number = registered(asking("GN"));
        assertThat(proposed(number)).isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(sign.sign(countersigner(), number, 1)).contains(DepartureRefusal.EXPIRED);
        assertThat(proposed(number)).isEmpty();
        assertThat(withdrawProposal.withdraw(countersigner(), number, 2)).contains(DepartureRefusal.NOT_PERMITTED);
        assertThat(withdrawProposal.withdraw(officer(), number, 2)).isEmpty();
        assertThat(sign.sign(countersigner(), number, 2)).contains(DepartureRefusal.WITHDRAWN);
        assertThat(holding(number)).isEqualTo(Holding.NOTHING);
    }

    @Test
    void whatBecameOfTheCaseMeanwhileIsAskedAgain() {
        var withdrawn = registered(asking("RW"));
        assertThat(proposed(withdrawn)).isEmpty();
        withdraw.withdraw(applicant, withdrawn, "No longer needed");
        assertThat(sign.sign(countersigner(), withdrawn, 1)).contains(DepartureRefusal.WRONG_STAGE);

        var corrected = registered(asking("RW"));
        assertThat(proposed(corrected)).isEmpty();
        correctItems.correct(officer(), corrected, 0, List.of(new Line("19900", "3A090.a", "The order says so")));
        assertThat(sign.sign(countersigner(), corrected, 1)).contains(DepartureRefusal.AMOUNT_CHANGED);
        correctItems.correct(officer(), corrected, 1, List.of(new Line("1000", "3A090.a", "Less again")));
        assertThat(sign.sign(countersigner(), corrected, 1)).contains(DepartureRefusal.NOTHING_LACKS);
        assertThat(levels("RW").pendingTpp()).isEqualTo(Tpp.of(40_000_000));
    }

    @Test
    void pagesShowItToWhoMayKnow() throws Exception {
        var number = registered(asking("TG"));
        var page = "/officers/cases/" + number + "/departure";
        mvc.perform(as(post(page), officer()).with(csrf()).param("amountTpp", "800000000").param("reason", "A confidential reason")
                .param("legalBasis", "90 FR 4544")).andExpect(status().is3xxRedirection());
        mvc.perform(as(get(page), officer()))
                .andExpect(content().string(containsString(DepartureRefusal.PROPOSED_ALREADY.sentence())));
        mvc.perform(as(get("/officers/departures"), countersigner())).andExpect(content().string(containsString(number)));
        mvc.perform(as(get("/portal/applications/" + number), applicant))
                .andExpect(content().string(containsString("You asked for an upward")))
                .andExpect(content().string(not(containsString("A confidential reason"))));
        mvc.perform(as(post(page + "/1/sign"), countersigner()).with(csrf()))
                .andExpect(flash().attribute("done", containsString("reserved past the allocation")));
        mvc.perform(as(get("/officers/cases/" + number), officer())).andExpect(content().string(containsString("A port for")))
                .andExpect(content().string(containsString("signed by " + countersigner().username())));
        mvc.perform(as(get("/portal/applications/" + number), applicant))
                .andExpect(content().string(containsString("Two officers signed an upward departure")));
        assertThat(holding(number)).isEqualTo(Holding.PENDING);
    }

    @Test
    void proposalOfADecidedCaseWaitsForNobody() throws Exception {
        var number = registered(asking("GA"));
        assertThat(proposed(number)).isEmpty();
        mvc.perform(as(get("/officers/departures"), countersigner())).andExpect(content().string(containsString(number)));
        assertThat(withdraw.withdraw(applicant, number, "No longer needed")).isInstanceOf(Withdrawal.Withdrawn.class);
        mvc.perform(as(get("/officers/departures"), countersigner())).andExpect(content().string(not(containsString(number))));
    }

    private static ApplicationForm asking(String destination) {
        return new ApplicationForm(null, null, null, null, null, new Extras("", "PO " + UUID.randomUUID(), "", "", "", "A port for the navy's partners",
                "Ministry of Foreign Affairs, desk for technology", "", null), null).over(order(destination, 20_000));
    }

    private Optional<DepartureRefusal> proposed(String number) {
        return propose.propose(officer(), number, propose.lackingTpp(number), "The interest is national", "90 FR 4544");
    }

    private Holding holding(String number) {
        return standings.of(number).orElseThrow().holding();
    }

    private Person officer() {
        return hire(Role.LICENSING_OFFICER);
    }

    private Person countersigner() {
        return hire(Role.COUNTERSIGNING_OFFICER);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Person person) {
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                person.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList())));
    }
}
