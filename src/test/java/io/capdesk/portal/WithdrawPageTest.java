package io.capdesk.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Role;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class WithdrawPageTest extends PortalTest {

    private static final String CASE = "/portal/applications/Z000001";
    private static final String PAGE = CASE + "/withdraw";

    @Autowired
    WithdrawApplication withdrawApplication;

    @Test
    void thePageSaysWhatIsWithdrawnAndThatItCannotBeUndone() throws Exception {
        filed(Stage.INITIAL_REVIEW);
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString("1,000"), containsString("Malaysia"), containsString("YTL AI Johor"),
                containsString("can't be"), containsString("undone"), containsString("name=\"reason\""))));
    }

    @Test
    void itIsOfferedUntilTheCaseIsClosed() throws Exception {
        filed(Stage.COUNTERSIGNATURE);
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(status().isOk());
        filed(Stage.LICENSED);
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(redirectedUrl(CASE));
    }

    @Test
    void itAsksForAReason() throws Exception {
        filed(Stage.INITIAL_REVIEW);
        withdraw(" ").andExpect(content().string(containsString("Say in a few words why you withdraw.")));
        verify(withdrawApplication, never()).withdraw(any(), any(), any());
    }

    @Test
    void aReasonThatIsTooLongIsShownAgain() throws Exception {
        filed(Stage.INITIAL_REVIEW);
        withdraw("The deal is off. ".repeat(300)).andExpect(content().string(allOf(
                containsString("Shorten the reason"), containsString("The deal is off. The deal is off."))));
        verify(withdrawApplication, never()).withdraw(any(), any(), any());
    }

    @Test
    void itWithdrawsOnceAndTellsTheTruthTheSecondTime() throws Exception {
        when(withdrawApplication.withdraw(person(Role.APPLICANT), "Z000001", "The deal is off"))
                .thenReturn(new Withdrawal.Withdrawn(), new Withdrawal.TooLate(Stage.WITHDRAWN));
        withdraw(" The deal is off ").andExpect(redirectedUrl(CASE))
                .andExpect(flash().attribute("done", "The application is withdrawn."));
        withdraw("The deal is off").andExpect(redirectedUrl(CASE))
                .andExpect(flash().attribute("refused", containsString("was withdrawn before")));
    }

    @Test
    void tooLateNamesTheStage() throws Exception {
        when(withdrawApplication.withdraw(any(), any(), any())).thenReturn(new Withdrawal.TooLate(Stage.LICENSED));
        withdraw("The deal is off").andExpect(redirectedUrl(CASE)).andExpect(flash().attribute("refused",
                containsString("it is closed (now: " + StageWords.of(Stage.LICENSED).label() + ")")));
    }

    @Test
    void anotherOrganisationsApplicationDoesNotExist() throws Exception {
        when(withdrawApplication.withdraw(any(), any(), any())).thenReturn(new Withdrawal.NotFound());
        withdraw("Spite").andExpect(status().isNotFound());
    }

    private ResultActions withdraw(String reason) throws Exception {
        return mvc.perform(post(PAGE).param("reason", reason).with(signedIn(Role.APPLICANT)).with(csrf()));
    }

    private void filed(Stage stage) {
        when(applications.find(person(Role.APPLICANT), "Z000001")).thenReturn(Optional.of(application(stage)));
    }
}
