package io.capdesk.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.Storing;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class DraftPagesTest extends PortalTest {

    private static final String PAGE = "/portal/drafts/" + DRAFT;

    @Autowired
    RegisterApplication registerApplication;

    @Test
    void theEnterKeySavesSinceSaveIsTheFirstButton() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(documents.of(any())).thenReturn(List.of(document("draft:" + DRAFT)));
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(content().string(stringContainsInOrder(
                "name=\"version\" value=\"3\"", "value=\"stay\">Save draft", "name=\"remove\"", "value=\"check\"")));
    }

    @Test
    void wrongValuesAreShownAsTyped() throws Exception {
        var typed = new ApplicationForm("XX", "", "<i>", "", "", "", "", "no-such-chip", "15,428", "");
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(1, typed)));
        when(check.problems(any())).thenReturn(List.of(new FieldProblem("quantity", "Enter a whole number.")));
        mvc.perform(get(PAGE + "?checked=yes").with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString("XX (unknown)"), containsString("no-such-chip (unknown)"), containsString("value=\"15,428\""),
                containsString("value=\"&lt;i&gt;\""), containsString("href=\"#quantity\""), containsString("aria-invalid=\"true\""))));
    }

    @Test
    void aSaveThatComesTooLateShowsBothVersionsAndLosesNothing() throws Exception {
        var theirs = new ApplicationForm("MY", "EXPORT", "Their consignee", "", "", "", "", "", "", "");
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Stale(draft(5, theirs)));
        mvc.perform(save("stay").param("consigneeName", "My consignee")).andExpect(content().string(allOf(
                containsString("Not saved"), containsString("Their consignee"),
                containsString("name=\"consigneeName\" value=\"My consignee\""), containsString("name=\"version\" value=\"5\""))));
    }

    @Test
    void aRefusedFileIsNamedAndTheFormIsSavedAllTheSame() throws Exception {
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Saved(draft(4, FORM)));
        when(documents.store(any())).thenReturn(new Storing.Rejected(DocumentRefusal.HAS_MACROS));
        mvc.perform(multipart(PAGE).file(new MockMultipartFile("purchaseOrder", "po.docm", null, new byte[] {1}))
                        .param("version", "3").param("then", "check").with(signedIn(Role.APPLICANT)).with(csrf()))
                .andExpect(redirectedUrl(PAGE + "#purchaseOrder"))
                .andExpect(flash().attribute("fileProblem", DocumentRefusal.HAS_MACROS.sentence()));
    }

    @Test
    void onlyTheDraftsOwnFilesAreRemoved() throws Exception {
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Saved(draft(4, FORM)));
        when(documents.of(any())).thenReturn(List.of(document("draft:" + DRAFT)));
        when(documents.remove(any(), any())).thenReturn(Optional.empty());
        var foreign = UUID.randomUUID();
        mvc.perform(save("stay").param("remove", foreign.toString())).andExpect(redirectedUrl(PAGE));
        mvc.perform(save("stay").param("remove", FILE.toString())).andExpect(redirectedUrl(PAGE));
        verify(documents, never()).remove(foreign, person(Role.APPLICANT));
        verify(documents).remove(FILE, person(Role.APPLICANT));
    }

    @Test
    void anotherOrganisationsDraftDoesNotExist() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.empty());
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.NotFound());
        when(registerApplication.register(any(), any())).thenReturn(new Registration.NotFound());
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(get(PAGE + "/check").with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(save("stay")).andExpect(status().isNotFound());
        mvc.perform(register().param("declared", "yes")).andExpect(status().isNotFound());
    }

    @Test
    @Cites("15 CFR 748.6")
    void nothingIsRegisteredWithoutTheDeclaration() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        mvc.perform(register()).andExpect(content().string(containsString("the declaration is missing")));
        verify(registerApplication, never()).register(any(), any());
    }

    @Test
    void anIncompleteDraftOffersNoRegistration() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(check.problems(any())).thenReturn(List.of(new FieldProblem("endUse", "Describe the specific end use.")));
        mvc.perform(get(PAGE + "/check").with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString(PAGE + "?checked=yes#endUse"), not(containsString("name=\"declared\"")))));
    }

    @Test
    void registeringTwiceLeadsToTheSameStatusPage() throws Exception {
        when(registerApplication.register(any(), any())).thenReturn(new Registration.Registered("Z000001"),
                new Registration.AlreadyRegistered("Z000001"));
        mvc.perform(register().param("declared", "yes")).andExpect(redirectedUrl("/portal/applications/Z000001"));
        mvc.perform(register().param("declared", "yes")).andExpect(redirectedUrl("/portal/applications/Z000001"));
    }

    private static MockHttpServletRequestBuilder save(String then) {
        return post(PAGE).param("version", "3").param("then", then).with(signedIn(Role.APPLICANT)).with(csrf());
    }

    private static MockHttpServletRequestBuilder register() {
        return post(PAGE + "/register").with(signedIn(Role.APPLICANT)).with(csrf());
    }
}
