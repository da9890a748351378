package io.capdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.Storing;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.PartyRole;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class DraftPagesTest extends PortalTest {

    private static final String DRAFT_PAGE = "/portal/drafts/" + DRAFT;
    private static final String PAGE = DRAFT_PAGE + "/documents";

    @Autowired
    RegisterApplication registerApplication;

    @Test
    void theEnterKeySavesSinceSaveIsTheFirstButton() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(documents.of(any())).thenReturn(List.of(document("draft:" + DRAFT)));
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(content().string(stringContainsInOrder(
                "name=\"version\" value=\"3\"", "value=\"stay\">Save draft", "name=\"remove\"", "value=\"next\"")));
    }

    @Test
    void wrongValuesAreShownAsTyped() throws Exception {
        var typed = new ApplicationForm(new Shipment("XX", "", "", ""), new Consignee("<i>", "", "", "", "", ""), null,
                List.of(ItemLine.ofChip("no-such-chip", "15,428", "")), null, null, null).over(ApplicationForm.EMPTY);
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(1, typed)));
        when(check.problems(any())).thenReturn(List.of(new FieldProblem("items[0].quantity", "Enter a whole number.")));
        mvc.perform(get(DRAFT_PAGE + "/parties?checked=yes").with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString("XX (unknown)"), containsString("value=\"&lt;i&gt;\""), not(containsString("Enter a whole number")))));
        mvc.perform(get(DRAFT_PAGE + "/items?checked=yes").with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString("no-such-chip (unknown)"), containsString("value=\"15,428\""),
                containsString("href=\"#items-0-quantity\""), containsString("aria-invalid=\"true\""))));
    }

    @Test
    void eachPageSavesItsOwnPartAndKeepsTheOthers() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Saved(draft(4, FORM)));
        mvc.perform(post(DRAFT_PAGE + "/items").param("version", "3").param("then", "next")
                        .param("items[0].kind", "CHIP").param("items[0].chip", "nvidia-gb200").param("items[0].quantity", "5")
                        .param("items[2].kind", "MODEL_WEIGHTS").param("items[2].weights.operations", "4.8e26")
                        .param("items[1].kind", "SPECIFICATION").param("items[1].specification.performances[0].tops", "1979")
                        .with(signedIn(Role.APPLICANT)).with(csrf()))
                .andExpect(redirectedUrl(DRAFT_PAGE + "/use"));
        var saved = saved();
        assertThat(saved.consignee()).isEqualTo(FORM.consignee());
        assertThat(saved.items()).extracting(ItemLine::kind)
                .containsExactly(ItemLine.Kind.CHIP, ItemLine.Kind.SPECIFICATION, ItemLine.Kind.MODEL_WEIGHTS);
        assertThat(saved.items().get(0).quantity()).isEqualTo("5");
        assertThat(saved.items().get(1).specification().performances().get(0).tops()).isEqualTo("1979");
        assertThat(saved.items().get(2).weights().operations()).isEqualTo("4.8e26");
    }

    @Test
    void rowsComeAndGoWithWhatWasTypedSaved() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Saved(draft(4, FORM)));
        mvc.perform(parties().param("addParty", "END_USER")).andExpect(redirectedUrlPattern(DRAFT_PAGE + "/parties#*"));
        assertThat(saved().parties()).extracting(Party::role).containsExactly(PartyRole.PURCHASER, PartyRole.END_USER);
        assertThat(saved().parties().get(0).name()).isEqualTo("Buyer");
        mvc.perform(parties().param("drop", "0")).andExpect(redirectedUrl(DRAFT_PAGE + "/parties"));
        assertThat(saved().parties()).isEmpty();
    }

    @Test
    void aSaveThatComesTooLateShowsBothVersionsAndLosesNothing() throws Exception {
        var theirs = new ApplicationForm(null, new Consignee("Their consignee", "", "", "", "", ""), null, null, null, null, null)
                .over(ApplicationForm.EMPTY);
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(5, theirs)));
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Stale(draft(5, theirs)));
        mvc.perform(post(DRAFT_PAGE + "/parties").param("version", "3").param("consignee.name", "My consignee")
                .with(signedIn(Role.APPLICANT)).with(csrf())).andExpect(content().string(allOf(
                containsString("Not saved"), containsString("Their consignee"),
                containsString("name=\"consignee.name\" value=\"My consignee\""), containsString("name=\"version\" value=\"5\""))));
    }

    @Test
    void aRefusedFileIsNamedAndTheFormIsSavedAllTheSame() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(saveDraft.save(any(), any(), anyInt(), any())).thenReturn(new Outcome.Saved(draft(4, FORM)));
        when(documents.store(any())).thenReturn(new Storing.Rejected(DocumentRefusal.HAS_MACROS));
        mvc.perform(multipart(PAGE).file(new MockMultipartFile("purchaseOrder", "po.docm", null, new byte[] {1}))
                        .param("version", "3").param("then", "check").with(signedIn(Role.APPLICANT)).with(csrf()))
                .andExpect(redirectedUrl(PAGE + "#purchaseOrder"))
                .andExpect(flash().attribute("fileProblem", DocumentRefusal.HAS_MACROS.sentence()));
    }

    @Test
    void onlyTheDraftsOwnFilesAreRemoved() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
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
        when(registerApplication.register(any(), any(), any(), any())).thenReturn(new Registration.NotFound());
        mvc.perform(get(PAGE).with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(get(DRAFT_PAGE + "/check").with(signedIn(Role.APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(save("stay")).andExpect(status().isNotFound());
        mvc.perform(register().param("declared", "yes").param("signature", "E. Desk")).andExpect(status().isNotFound());
    }

    @Test
    @Cites("15 CFR 748.6")
    void nothingIsRegisteredWithoutTheDeclaration() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        mvc.perform(register().param("signature", "E. Desk")).andExpect(content().string(allOf(
                containsString("Not registered: the declaration is to be put right"), containsString("value=\"E. Desk\""))));
        mvc.perform(register().param("declared", "yes").param("signature", " ")).andExpect(content().string(
                containsString("Sign it with your name")));
        verify(registerApplication, never()).register(any(), any(), any(), any());
    }

    @Test
    void anIncompleteDraftOffersNoRegistration() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(check.problems(any())).thenReturn(List.of(new FieldProblem("use.specific", "Describe the specific end use.")));
        mvc.perform(get(DRAFT_PAGE + "/check").with(signedIn(Role.APPLICANT))).andExpect(content().string(allOf(
                containsString(DRAFT_PAGE + "/use?checked=yes#use-specific"), not(containsString("name=\"declared\"")))));
    }

    /** 15 CFR 748.4(f): nothing typed is lost, and the applicant may say why it is another transaction. */
    @Test
    void aPendingTransactionIsNamedAndTheStatementIsAskedFor() throws Exception {
        when(drafts.find(any(), any())).thenReturn(Optional.of(draft(3, FORM)));
        when(registerApplication.register(any(), any(), any(), any())).thenReturn(new Registration.SameTransaction("Z000017"));

        mvc.perform(register().param("declared", "yes").param("signature", "E. Desk").param("notSame", "A second <hall>"))
                .andExpect(status().isOk()).andExpect(content().string(allOf(containsString("Z000017"), containsString("748.4(f)"),
                        containsString("value=\"E. Desk\""), containsString("name=\"notSame\""), containsString("A second &lt;hall&gt;"))));

        verify(registerApplication).register(any(), any(), any(), org.mockito.ArgumentMatchers.eq("A second <hall>"));
    }

    @Test
    void registeringTwiceLeadsToTheSameStatusPage() throws Exception {
        when(registerApplication.register(any(), any(), any(), any())).thenReturn(new Registration.Registered("Z000001"),
                new Registration.AlreadyRegistered("Z000001"));
        mvc.perform(register().param("declared", "yes").param("signature", "E. Desk")).andExpect(redirectedUrl("/portal/applications/Z000001"));
        mvc.perform(register().param("declared", "yes").param("signature", "E. Desk")).andExpect(redirectedUrl("/portal/applications/Z000001"));
    }

    private ApplicationForm saved() {
        var form = ArgumentCaptor.forClass(ApplicationForm.class);
        verify(saveDraft, atLeastOnce()).save(any(), any(), anyInt(), form.capture());
        return form.getValue();
    }

    private static MockHttpServletRequestBuilder parties() {
        return post(DRAFT_PAGE + "/parties").param("version", "3").param("parties[0].role", "PURCHASER")
                .param("parties[0].name", "Buyer").with(signedIn(Role.APPLICANT)).with(csrf());
    }

    private static MockHttpServletRequestBuilder save(String then) {
        return post(PAGE).param("version", "3").param("then", then).with(signedIn(Role.APPLICANT)).with(csrf());
    }

    private static MockHttpServletRequestBuilder register() {
        return post(DRAFT_PAGE + "/register").with(signedIn(Role.APPLICANT)).with(csrf());
    }
}
