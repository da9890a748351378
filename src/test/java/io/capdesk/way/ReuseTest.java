package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.Cites;
import io.capdesk.access.Organization;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.access.Role;
import io.capdesk.accounts.NameAgent;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Applicant;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.Draft;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ItemLine.Kind;
import io.capdesk.intake.KnownParty;
import io.capdesk.intake.PartyRole;
import io.capdesk.intake.UsedAnswers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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

/** What an organisation named before, filled in again; what it says of itself, in its new drafts. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class ReuseTest extends DeskAtWork {

    private static final Consignee CLOUD = new Consignee("Example Cloud", "Park 1\nJohor", "SG", "Example Group", "SG", "YES");
    private static final ItemLine BOARD = new ItemLine(Kind.COMPUTER, "nvidia-h100-sxm5-80gb", "8", "20", "250000", "", "Board 8",
            "Eight on a board", "", "", null, null);

    @Autowired UsedAnswers used;
    @Autowired NameAgent nameAgent;
    @Autowired PowersOfAttorney powers;
    @Autowired WebApplicationContext context;

    private Person buyer;

    @BeforeEach
    void anOrganisationAbroad() {
        buyer = first(new Organization(UUID.randomUUID(), "Example Buyer GmbH", "Allee 1, Bonn", "DE", "Example Holding SE", "FR"));
        applicant = buyer;
    }

    @Test
    @Cites("15 CFR 748.5(c)")
    void aNewDraftHasWhatTheOrganisationSaysOfItself() {
        var form = drafts.start(buyer).form();
        assertThat(form.applicant()).isEqualTo(new Applicant("Allee 1, Bonn", "DE", "Example Holding SE", "FR"));
        assertThat(form.parties()).containsExactly(new Party(PartyRole.PURCHASER, "Example Buyer GmbH", "Allee 1, Bonn", "DE"));
        var agent = first(new Organization(UUID.randomUUID(), "Example Agent Inc.", "Broadway", "US", "", ""));
        assertThat(drafts.start(agent).form().parties()).as("who exports does not buy").isEmpty();
        assertThat(drafts.start(acting(agent)).form().parties()).as("the principal's").isEqualTo(form.parties());
        assertThat(drafts.start(buyer, order("MY", 1)).form().parties()).as("a copy keeps its own").isEmpty();
    }

    @Test
    void theListHasTheOrganisationsOwnPartiesAndItemsAndNothingElse() {
        save(drafts.start(buyer), named("Older", BOARD));
        later();
        draft(order("MY", 1));
        later();
        save(drafts.start(buyer), named("Newer", ItemLine.ofChip("nvidia-gb200", "1", "1")));
        var stranger = first(new Organization(UUID.randomUUID(), "Stranger", "", "US", "", ""));
        var here = drafts.start(buyer);

        var known = used.known(buyer, here.id());
        assertThat(known.parties()).extracting(KnownParty::name).containsExactly("Example Cloud", "Newer", "Example Buyer GmbH",
                "YTL AI Johor", "Older");
        assertThat(known.items()).singleElement().satisfies(item -> assertThat(item.line().quantity()).isEmpty());
        assertThat(known.own().headquarters()).isEqualTo("DE");
        assertThat(used.known(stranger, here.id()).parties()).isEmpty();
        var agent = first(new Organization(UUID.randomUUID(), "Agent Inc.", "", "US", "", ""));
        assertThat(used.known(acting(agent), here.id()).parties()).as("an agent's user sees what was drafted under its power").isEmpty();
    }

    @Test
    void aChoiceFillsOneBlockAndKeepsWhatWasTypedInTheOthers() throws Exception {
        save(drafts.start(buyer), named("Forwarder", BOARD));
        var draft = drafts.start(buyer);
        var cloud = used.known(buyer, draft.id()).parties().stream().filter(party -> party.name().equals("Example Cloud"))
                .findFirst().orElseThrow();
        assertThat(body(get(page(draft, "parties")))).contains("<option value=\"" + cloud.key() + "\">Example Cloud, Park 1, Johor</option>",
                "name=\"fill\" value=\"consignee\"", "name=\"fill\" value=\"parties[0]\"").doesNotContain("value=\"shipment\"");
        body(typed(draft).param("fill", "consignee").param("known-consignee", cloud.key()));
        draft = drafts.find(buyer, draft.id()).orElseThrow();
        assertThat(draft.form().consignee()).isEqualTo(CLOUD);
        assertThat(draft.form().shipment().destination()).isEqualTo("MY");
        assertThat(draft.form().parties()).extracting(Party::name).containsExactly("Just typed");

        body(typed(draft).param("consignee.name", "By hand").param("fill", "parties[0]")
                .param("known-parties-0", cloud.key()));
        draft = drafts.find(buyer, draft.id()).orElseThrow();
        assertThat(draft.form().parties()).containsExactly(new Party(PartyRole.END_USER, "Example Cloud", "Park 1\nJohor", "MY"));
        assertThat(draft.form().consignee().name()).isEqualTo("By hand");

        body(typed(draft).param("fill", "parties[0]").param("known-parties-0", UUID.randomUUID().toString()));
        draft = drafts.find(buyer, draft.id()).orElseThrow();
        assertThat(draft.form().parties()).as("what is no choice fills nothing").extracting(Party::name).containsExactly("Just typed");
    }

    @Test
    void anItemsQuantityAndPriceStay() throws Exception {
        save(drafts.start(buyer), named("Forwarder", BOARD));
        var draft = drafts.start(buyer);
        var board = used.known(buyer, draft.id()).items().get(0);
        body(post(page(draft, "items")).param("version", "0").param("items[0].kind", "COMPUTER").param("items[0].quantity", "7")
                .param("items[1].kind", "CHIP").param("items[1].chip", "nvidia-gb200").param("fill", "items[0]")
                .param("known-items-0", board.key()));
        var items = drafts.find(buyer, draft.id()).orElseThrow().form().items();
        assertThat(items.get(0).model()).isEqualTo("Board 8");
        assertThat(items.get(0).chipsPerComputer()).isEqualTo("8");
        assertThat(items.get(0).quantity()).isEqualTo("7");
        assertThat(items.get(0).unitPrice()).isEmpty();
        assertThat(items.get(1).chip()).isEqualTo("nvidia-gb200");
    }

    private static ApplicationForm named(String party, ItemLine item) {
        return order("MY", 1).withConsignee(CLOUD).withItems(List.of(item)).withParties(List.of(
                new Party(PartyRole.INTERMEDIATE_CONSIGNEE, party, "Quay 1", "NL"),
                new Party(PartyRole.PURCHASER, "Example Buyer GmbH", "Allee 1, Bonn", "DE")));
    }

    private void later() {
        clock.moveTo(clock.instant().plusSeconds(60));
    }

    private void save(Draft draft, ApplicationForm form) {
        saveDraft.save(buyer, draft.id(), draft.version(), form);
    }

    private MockHttpServletRequestBuilder typed(Draft draft) {
        return post(page(draft, "parties")).param("version", "" + draft.version()).param("shipment.destination", "MY")
                .param("parties[0].role", "END_USER").param("parties[0].name", "Just typed");
    }

    private static String page(Draft draft, String step) {
        return "/portal/drafts/" + draft.id() + "/" + step;
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var response = mvc.perform(request.with(csrf()).with(authentication(UsernamePasswordAuthenticationToken.authenticated(buyer,
                null, List.of(new SimpleGrantedAuthority(Role.APPLICANT.name())))))).andReturn().getResponse();
        assertThat(response.getStatus()).isIn(200, 302);
        return response.getContentAsString();
    }

    private Person acting(Person agent) {
        var paper = new ByteArrayInputStream("%PDF-1.4\npower of attorney\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(nameAgent.name(buyer, agent.username(), "poa.pdf", paper)).isEmpty();
        return powers.acting(agent, powers.heldBy(agent.organization()).get(0).id()).orElseThrow();
    }

    private Person first(Organization organization) {
        var name = "reuse" + UUID.randomUUID().toString().substring(0, 8);
        return applicants.add(name, "Somebody", name + "@example.example", applicants.addOrganization(organization).id(),
                "Quiet-River-2026");
    }
}
