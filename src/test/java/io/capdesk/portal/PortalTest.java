package io.capdesk.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.capdesk.access.ChangePassword;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.access.Role;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Standings;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.Holds;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.decision.Deficiencies;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.departure.Departures;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Application;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Citations;
import io.capdesk.intake.Classified;
import io.capdesk.intake.Determined;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.DraftAnswers;
import io.capdesk.intake.Orders;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.RegistrationCheck;
import io.capdesk.intake.SaveDraft;
import io.capdesk.intake.Stage;
import io.capdesk.intake.StageEntered;
import io.capdesk.intake.TakeRemainder;
import io.capdesk.intake.UsedAnswers;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.letters.Correspondence;
import io.capdesk.license.Licenses;
import io.capdesk.notices.Notices;
import io.capdesk.questions.Questions;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages with the real rules, chips and countries; the modules that write are played. One context for all tests. */
@WebMvcTest({EntryPages.class, HomePage.class, DraftPage.class, OutlookPart.class, CheckPage.class, ApplicationPage.class, WithdrawPage.class,
    DocumentDownload.class, PasswordPage.class})
@Import(PortalTest.Parts.class)
@MockitoBean(types = {Ledger.class, Standings.class, Clocks.class, Licenses.class, IntentsToDeny.class, AnswerIntentToDeny.class,
    Correspondence.class, CaseSearch.class, ChangePassword.class, WithdrawApplication.class, RegisterApplication.class,
    DraftAnswers.class, Notices.class, PowersOfAttorney.class, UsedAnswers.class, Departures.class,
    TakeRemainder.class, Holds.class, Questions.class, Citations.class, Deficiencies.class, Emergencies.class})
abstract class PortalTest {

    static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    static final UUID DRAFT = UUID.fromString("00000000-0000-0000-0000-0000000000d1");
    static final UUID FILE = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    static final ApplicationForm FORM = Orders.order("MY", "nvidia-h100-sxm5-80gb", "1000");

    @TestConfiguration
    @ComponentScan({"io.capdesk.rules", "io.capdesk.pages"})
    @Import({CaseStory.class, DraftFiles.class, Reuse.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Autowired
    MockMvc mvc;
    @MockitoBean
    Drafts drafts;
    @MockitoBean
    SaveDraft saveDraft;
    @MockitoBean
    RegistrationCheck check;
    @MockitoBean
    Applications applications;
    @MockitoBean
    DocumentStore documents;

    static Person person(Role role) {
        return new Person("exporter", "Export Desk", "exports@example.test", Set.of(role), role == Role.APPLICANT ? FILE : null);
    }

    static RequestPostProcessor signedIn(Role role) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person(role), null, List.of()));
    }

    static Draft draft(int version, ApplicationForm form) {
        return new Draft(DRAFT, version, form, "colleague", NOW, null);
    }

    static Document document(String owner) {
        return new Document(FILE, owner, DocumentKind.PURCHASE_ORDER, "Bestellung für Johor.pdf", "application/pdf", 3, "ab",
                Visibility.APPLICANT_AND_OFFICERS, "exporter", NOW);
    }

    static Application application(Stage stage) {
        var found = new Determined("RS-DIFF", "9f86", Tier.MIDDLE, List.of(new Classified("NVIDIA H100", 1000, "3A090.a", false, Tpp.of(15832), null, List.of())),
                Tpp.of(15832000), true, ReviewPolicy.PRESUMPTION_OF_APPROVAL, Tpp.of(790000000), Tpp.of(15832000), List.of(), List.of("Because."),
                List.of("15 CFR 742.6(b)(10)(iii)(B)(1)"));
        return new Application("Z000001", FILE, "Example Exports", "Export Desk", "exports@example.test", "exporter", NOW,
                "E. Desk", null, FORM, stage, List.of(new StageEntered(Stage.REGISTERED, NOW), new StageEntered(stage, NOW)), found);
    }
}
