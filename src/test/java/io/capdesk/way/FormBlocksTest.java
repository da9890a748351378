package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentKind;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.Draft;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.FurtherBlocks;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ItemLine.Kind;
import io.capdesk.intake.OrderValue;
import io.capdesk.intake.PartyRole;
import io.capdesk.intake.RegistrationCheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

/** The blocks of BIS-748P that few applications need, and what an order costs: asked, kept, and read by the officer. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class FormBlocksTest extends DeskAtWork {

    private static final Party FIRST_BUYER = new Party(PartyRole.ORIGINAL_CONSIGNEE, "First Buyer", "Quay 1", "NL");

    @Autowired RegistrationCheck check;
    @Autowired WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void pages() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void whatIsTypedInThemIsKeptAndRead() throws Exception {
        var draft = draft(order("TN", 2));
        body(as(post("/portal/drafts/" + draft.id() + "/documents"), applicant).with(csrf()).param("version", "1").param("then", "stay")
                .param("extras.orderNumber", "PO blocks").param("extras.telephone", "+1 202 555 0100")
                .param("extras.blocks.contact", " Ann Contact ").param("extras.blocks.facsimile", "+1 202 555 0101")
                .param("extras.blocks.onFile", "Power of attorney").param("extras.blocks.specialPurpose", "High-Perf. Computer")
                .param("extras.blocks.previouslyExported", "D123456").param("extras.blocks.certificate", "TN 77"));
        draft = drafts.find(applicant, draft.id()).orElseThrow();
        assertThat(draft.form().extras().blocks()).isEqualTo(new FurtherBlocks("Ann Contact", "+1 202 555 0101", "Power of attorney",
                "High-Perf. Computer", "D123456", "TN 77"));
        var reexported = draft.form().withParties(List.of(FIRST_BUYER)).withItems(List.of(classified("2", "1500000.5"), weights("")));
        var number = registered(new ApplicationForm(new Shipment("TN", "REEXPORT", "NL", ""), null, null, null, null, null, null)
                .over(reexported));

        assertThat(body(as(get("/officers/cases/" + number), hire(Role.LICENSING_OFFICER)))).contains("Ann Contact", "+1 202 555 0100",
                "Facsimile +1 202 555 0101", "Power of attorney", "High-Perf. Computer", "D123456", "TN 77", "CCATS G123456",
                "Two boards in a rack", "$3,000,001", "$1,500,000.50 a unit", "Original ultimate consignee", "First Buyer");
        assertThat(body(as(get("/portal/applications/" + number), applicant))).contains("Ann Contact", "TN 77", "G123456");
    }

    @Test
    @Cites("15 CFR 750.7(f)")
    void orderCostsWhatItsPricedLinesCost() {
        var priced = order("TN", 1).withItems(List.of(classified("3", "0.1"), weights(""), ItemLine.ofChip("nvidia-gb200", "x", "5")));
        var value = OrderValue.of(priced);
        assertThat(value.total()).isEqualByComparingTo("0.3");
        assertThat(value.lines()).hasSize(3);
        assertThat(value.lines().get(1)).as("weights may have no price").isNull();
        assertThat(value.lines().get(2)).as("an unreadable quantity").isNull();
        assertThat(OrderValue.of(order("TN", 1).withItems(List.of(weights("")))).total()).isNull();
        assertThat(OrderValue.of(order("TN", 1).withItems(List.of(weights("7")))).total()).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    @Cites("15 CFR 750.7(f)")
    void licenseSaysWhatItsItemsMayCostAndWhereTheLicenseeIs() throws Exception {
        var order = order("TN", 1).withItems(List.of(classified("300", "250000.5"), ItemLine.ofChip("nvidia-gb200", "2", "30000")))
                .withApplicant(new ApplicationForm.Applicant("5 Export Way, Boston", "US", "", ""));
        var number = registered(order);
        reviewed(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "No objection"));
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));
        var paper = documents.of(number).stream().filter(one -> one.kind() == DocumentKind.LICENSE).findFirst().orElseThrow();
        try (var pdf = Loader.loadPDF(documents.open(paper.id()).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("75,000,150.00", "60,000.00", "75,060,150.00",
                    "5 Export Way, Boston");
        }
    }

    @Test
    void checkPageNamesTheTotal() throws Exception {
        var draft = draft(order("TN", 2).withItems(List.of(classified("2", "10.25"))));
        assertThat(body(as(get("/portal/drafts/" + draft.id() + "/check"), applicant))).contains("Total value of the application",
                "$20.50");
    }

    @Test
    void orderAboveTheWholeAllocationIsToldSoBeforeItIsRegistered() throws Exception {
        // 790,000,000 TPP are 19,750 of them
        var never = draft(order("TN", 19_751));
        for (String page : List.of("/items", "/check")) {
            assertThat(body(as(get("/portal/drafts/" + never.id() + page), applicant))).contains("could never fit");
        }
        assertThat(body(as(get("/portal/drafts/" + draft(order("TN", 19_750)).id() + "/items"), applicant)))
                .contains("left today").doesNotContain("could never fit");
        // headquartered in the United States: counted and not capped
        var counted = order("TN", 19_751).withConsignee(new ApplicationForm.Consignee("Example Inc.", "Hall 1", "US", "", "", ""));
        assertThat(body(as(get("/portal/drafts/" + draft(counted).id() + "/items"), applicant))).doesNotContain("could never fit");
    }

    @Test
    void wrongAnswersAreNamedBesideTheirFields() {
        var long600 = "x".repeat(600);
        var draft = draft(order("TN", 2).withParties(List.of(FIRST_BUYER))
                .withItems(List.of(new ItemLine(Kind.CHIP, "nvidia-gb200", "", "1", "1e13", "", "", "", "", long600, null, null))));
        body(draft, "extras.blocks.contact", long600);
        draft = drafts.find(applicant, draft.id()).orElseThrow();
        assertThat(check.problems(draft)).extracting(FieldProblem::field).containsExactly("parties[0].name", "items[0].ccats",
                "items[0].unitPrice", "extras.blocks.contact");
    }

    private void body(Draft draft, String field, String value) {
        try {
            body(as(post("/portal/drafts/" + draft.id() + "/documents"), applicant).with(csrf()).param("version", "1")
                    .param("then", "stay").param(field, value));
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ItemLine classified(String quantity, String unitPrice) {
        return new ItemLine(Kind.COMPUTER, "nvidia-h100-sxm5-80gb", "8", quantity, unitPrice, "Maker", "Board", "Two boards in a rack",
                "", "G123456", null, null);
    }

    private static ItemLine weights(String price) {
        return new ItemLine(Kind.MODEL_WEIGHTS, "", "", "1", price, "", "Model 1", "", "", "", null,
                new ItemLine.Weights("1e24", "NO", "", "", "", "", "", ""));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Person person) {
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
                person.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList())));
    }
}
