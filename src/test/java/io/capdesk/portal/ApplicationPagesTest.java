package io.capdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.decision.IntentToDeny;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.intake.Stage;
import io.capdesk.rules.Tpp;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationPagesTest extends PortalTest {

    private static final String PAGE = "/portal/applications/Z000001";

    @Autowired
    Ledger ledger;
    @Autowired
    Standings standings;
    @Autowired
    IntentsToDeny intents;
    @Autowired
    AnswerIntentToDeny answerIntentToDeny;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PENDING | reserved. It keeps them until the decision
            WAITING | 5,000 TPP ahead of you
            NOTHING | The allocation is <strong>met</strong>
            POSTED  | are licensed to you and counted
            EXPIRED | Your answer asks for them again
            VOIDED  | It holds nothing of the allocation""")
    void theAllocationIsToldInWords(Holding holding, String words) throws Exception {
        var account = AccountKey.parse("COUNTRY/MY/2025-2027");
        filed(Stage.UNDER_REVIEW);
        when(standings.ofAll("Z000001")).thenReturn(List.of(new Standing("Z000001", "Z000001", account, Tpp.of(15832000),
                new Answer.Reserved(1), 1, Tpp.of(5000), holding, Tpp.of(15832000))));
        when(ledger.levels(account)).thenReturn(new Levels(account, Tpp.of(790000000), Tpp.of(15832000), Tpp.of(0), Tpp.of(0), 0));
        String page = mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andReturn().getResponse().getContentAsString();
        assertThat(page.replaceAll("</?span[^>]*>", "").replaceAll("\\s+", " ")).contains(words).contains("774,168,000");
    }

    @Test
    void theChecksAreToldInWordsWithTheWorkedTpp() throws Exception {
        filed(Stage.UNDER_REVIEW);
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString("1,000 × NVIDIA H100"), containsString("15,832,000"), containsString("≈ 1,000 H100"),
                containsString("Presumption of approval"), containsString("Middle tier: Malaysia"),
                containsString("15 CFR 742.6(b)(10)(iii)(B)(1)"), containsString("24 November 2026, 10:00 EST"),
                containsString("Training and inference"))));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageHasItsWordsAndAnOpenCaseOffersWithdrawal(Stage stage) throws Exception {
        filed(stage);
        var withdrawal = containsString("Withdraw this application");
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(status().isOk())
                .andExpect(content().string(containsString(StageWords.of(stage).label())))
                .andExpect(content().string(stage.closed() ? not(withdrawal) : withdrawal));
    }

    @Test
    void anAnswerThatIsNotTakenIsShownAgain() throws Exception {
        filed(Stage.INTENT_TO_DENY);
        when(intents.find("Z000001")).thenReturn(Optional.of(new IntentToDeny("Z000001", 1, NOW,
                LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 18), "Reasons.", "Basis.", null, null)));
        when(answerIntentToDeny.answer(any(), any(), any())).thenReturn(new AnswerIntentToDeny.Outcome.TooLate(),
                new AnswerIntentToDeny.Outcome.TooLong(5000));
        for (String reason : new String[] {"was not taken", "Shorten your answer to 5000"}) {
            mvc.perform(post(PAGE + "/answer").param("text", "We move the racks.").with(signedIn(Role.APPLICANT)).with(csrf()))
                    .andExpect(content().string(allOf(containsString("We move the racks."), containsString(reason))));
        }
    }

    @Test
    void aFileComesAsAnAttachment() throws Exception {
        filed(Stage.UNDER_REVIEW);
        when(documents.find(FILE)).thenReturn(Optional.of(document("Z000001")));
        when(documents.open(FILE)).thenReturn(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        mvc.perform(get("/portal/documents/" + FILE).with(signedIn(Role.APPLICANT)))
                .andExpect(content().bytes(new byte[] {1, 2, 3}))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''Bestellung%20f%C3%BCr%20Johor.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void anotherOrganisationsApplicationAndFilesDoNotExist() throws Exception {
        when(applications.find(any(), any())).thenReturn(Optional.empty());
        when(drafts.find(any(), any())).thenReturn(Optional.empty());
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(get(PAGE + "/withdraw").with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        for (String owner : new String[] {"Z000001", "draft:" + DRAFT}) {
            when(documents.find(FILE)).thenReturn(Optional.of(document(owner)));
            mvc.perform(get("/portal/documents/" + FILE).with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        }
        verify(documents, never()).open(any());
    }

    private void filed(Stage stage) {
        when(applications.find(person(Role.APPLICANT), "Z000001")).thenReturn(Optional.of(application(stage)));
    }
}
