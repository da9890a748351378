package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.notices.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of notices, as a browser without scripts gets and sends them. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class NoticePagesTest extends DeskAtWork {

    private static final String FORM = "/portal/notice-forms/lpp";

    @Autowired WebApplicationContext context;
    @Autowired JdbcClient jdbc;
    private MockMvc mvc;
    private Person officer;
    private final String parent = "Example Pages " + UUID.randomUUID();

    @BeforeEach
    void browser() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        officer = hire(Role.LICENSING_OFFICER);
    }

    @Test
    @Cites("15 CFR part 762")
    void theFormAsksWhatTheExceptionWants() throws Exception {
        assertThat(text(page(applicant, get(FORM)))).contains("LPP shipment notice", "What the consignee certified",
                "have not received 26,900,000 TPP").doesNotContain("Price of one unit");
        assertThat(text(page(applicant, get("/portal/notice-forms/nac")))).contains("designed and marketed for").doesNotContain("certified");
        assertThat(text(page(applicant, get("/portal/notice-forms/aia")))).contains("Day of the first shipment", "Add: model weights");
        assertThat(page(applicant, get("/portal/notice-forms/acm")).getStatus()).isEqualTo(404);
        assertThat(page(applicant, get(FORM).param("from", "Z999999")).getStatus()).isEqualTo(404);
    }

    @Test
    void filedItHasAReceiptAndIsInBothLists() throws Exception {
        MockHttpServletResponse answer = page(applicant, lpp("250").param("then", "file"));
        assertThat(answer.getRedirectedUrl()).matches("/portal/notices/N[0-9]{6}");
        String number = answer.getRedirectedUrl().substring("/portal/notices/".length());

        assertThat(text(page(applicant, get(answer.getRedirectedUrl())))).containsSubsequence("Notice " + number, "On file", "Receipt",
                "March 2026", "10,000,000", "notify BIS", "Due 19 April 2026", "10,000,000", "16,900,000", "Example Cloud", "Filed",
                "Notice " + number + " on file");
        assertThat(text(page(applicant, get("/portal/notices")))).contains(number, "File a notice", "NAC notification");
        assertThat(text(page(officer, get("/officers/notices").param("parent", parent)))).contains(number, parent, "Malaysia");
        assertThat(text(page(officer, get("/officers/notices").param("parent", parent).param("kind", "nac")))).contains("No notice is like that");
        assertThat(page(officer, get("/officers/notices").param("kind", "<b>").param("page", "-1e9").param("country", "%")).getStatus()).isEqualTo(200);
        assertThat(text(page(officer, get("/officers/notices/" + number)))).contains("C. Signatory", "We certify.", "3A090.a", "LPP covers it")
                .doesNotContain("Object to the notification");
        assertThat(text(page(hire(Role.MANAGER), get("/managers/allocations")))).containsSubsequence("Allocations",
                "License Exception LPP, by ultimate parent and year", parent.replace('-', ' ').toUpperCase(), "2026", "26,900,000", "10,000,000", "16,900,000");
    }

    @Test
    void whatDoesNotFitSaysWhatIsLeftAndKeepsEverything() throws Exception {
        page(applicant, lpp("600").param("then", "file"));
        String answer = body(page(applicant, lpp("100").param("then", "file")));
        assertThat(strip(answer)).contains("the year's account has not so much left", "4,000,000", "26,900,000", "2,900,000",
                "apply for a license");
        assertThat(answer).contains("value=\"100\"", "C. Signatory", "value=\"2026-03-20\"", "value=\"apply\"");

        String draft = page(applicant, lpp("100").param("then", "apply")).getRedirectedUrl();
        assertThat(body(page(applicant, get(draft)))).contains(parent);
    }

    @Test
    void hostileInputIsRefusedBesideItsFieldAndKept() throws Exception {
        String answer = body(page(applicant, lpp("1e30").param("then", "file").param("consignee.address", "<script>alert(1)</script>")
                .param("particulars.approvals", "x".repeat(100_000))));
        assertThat(answer).contains("items-0-quantity-problem", "value=\"1e30\"").doesNotContain("<script>alert");
        assertThat(body(page(applicant, lpp("250").param("then", "check")))).contains("Nothing is filed yet");
        assertThat(page(applicant, post(FORM).param("id", "no-uuid").param("then", "file")).getStatus()).isEqualTo(400);
    }

    @Test
    @Cites({"15 CFR 740.29(f)", "15 CFR 740.27(b)", "15 CFR 740.8(c)(1)"})
    void nothingIsFiledWithoutThePaperAndARefusalKeepsIt() throws Exception {
        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(body(page(applicant, post("/portal/notice-forms/" + kind.path()).param("id", UUID.randomUUID().toString())
                    .param("then", "file")))).contains("id=\"document-problem\"", kind.documentTitle(), "href=\"#document\"");
        }
        String page = UUID.randomUUID().toString();
        assertThat(send(page, "MZ", "signed.pdf", "file")).contains(DocumentRefusal.TYPE_NOT_ACCEPTED.sentence(), "C. Signatory");
        assertThat(send(page, "%PDF-1.4\nsigned\n%%EOF\n", "signed.pdf", "check")).contains("signed.pdf", "kept", "Nothing is filed yet");
        assertThat(send(page, "", "", "check")).as("the file is still there").contains("signed.pdf", "Nothing is filed yet");
        String number = page(applicant, typed(post(FORM), "10", "Example Cloud").param("id", page).param("then", "file")).getRedirectedUrl();
        assertThat(body(page(applicant, get(number)))).contains("signed.pdf");
        assertThat(documents.of(number.substring("/portal/notices/".length()))).extracting(Document::kind)
                .contains(DocumentKind.CERTIFICATION);
    }

    private String send(String page, String content, String name, String then) throws Exception {
        var request = multipart(FORM).file(new MockMultipartFile("document", name, null, content.getBytes(StandardCharsets.US_ASCII)));
        typed(post(FORM), "10", "Example Cloud").param("id", page).param("then", then).buildRequest(context.getServletContext())
                .getParameterMap().forEach(request::param);
        return body(mvc.perform(request.with(csrf()).with(authentication(UsernamePasswordAuthenticationToken.authenticated(applicant,
                null, List.of(new SimpleGrantedAuthority(Role.APPLICANT.name())))))).andReturn().getResponse());
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScripts() throws Exception {
        String two = body(page(applicant, lpp("250").param("addItem", "COMPUTER")));
        assertThat(two).contains("name=\"items[1].chipsPerComputer\"", "value=\"250\"");
        assertThat(body(page(applicant, lpp("250").param("items[1].kind", "COMPUTER").param("drop", "1"))))
                .doesNotContain("items[1].").contains("value=\"250\"");
    }

    @Test
    void anExceptedApplicationLeadsToItsNotice() throws Exception {
        ApplicationForm order = order("MV", 10);
        String application = registered(new ApplicationForm(order.shipment(), new Consignee("Example Cloud", "Park", "MY", parent, "MY", ""),
                order.parties(), order.items(), order.use(), order.extras(), order.applicant()));
        assertThat(body(page(applicant, get("/portal/applications/" + application))))
                .contains("href=\"/portal/notice-forms/lpp?from=" + application + "\"").doesNotContain("notice-forms/nac");
        assertThat(body(page(applicant, get(FORM).param("from", application)))).contains(parent, "value=\"10\"");
    }

    @Test
    void itIsCorrectedAndWithdrawnOnPagesOfTheirOwn() throws Exception {
        String status = page(applicant, lpp("250").param("then", "file")).getRedirectedUrl();
        assertThat(body(page(applicant, get(status + "/correct")))).contains("value=\"250\"", "name=\"revision\" value=\"1\"");
        assertThat(body(page(applicant, change(status, "300", "1", "")))).contains("Say in a few words what was wrong", "value=\"300\"");
        assertThat(page(applicant, change(status, "300", "1", "A slip")).getRedirectedUrl()).isEqualTo(status);
        assertThat(text(page(applicant, get(status)))).contains("12,000,000", "(A slip)");
        assertThat(body(page(applicant, change(status, "301", "1", "Again")))).contains("corrected the notice meanwhile", "value=\"301\"");

        assertThat(text(page(applicant, get(status + "/withdraw")))).contains("can't be undone");
        assertThat(body(page(applicant, post(status + "/withdraw").param("reason", " ")))).contains("Say in a few words why you withdraw");
        assertThat(page(applicant, post(status + "/withdraw").param("reason", "No deal")).getRedirectedUrl()).isEqualTo(status);
        assertThat(text(page(applicant, get(status)))).contains("Withdrawn", "No deal").doesNotContain("Correct this notice");
        assertThat(page(applicant, get(status + "/correct")).getRedirectedUrl()).isEqualTo(status);
    }

    @Test
    void anOfficerObjectsOnThePageAndTheExporterReadsWhy() throws Exception {
        String status = page(applicant, nac().param("then", "file")).getRedirectedUrl();
        String number = status.substring("/portal/notices/".length());
        assertThat(text(page(applicant, get(status)))).contains("Term runs", "may object until 26 March 2026", "may proceed from 27 March 2026").doesNotContain("Correct this");
        String officers = "/officers/notices/" + number;
        assertThat(text(page(officer, get(officers)))).contains("Object to the notification", "24 days left");
        assertThat(text(page(hire(Role.MANAGER), get(officers)))).doesNotContain("Object to the notification");
        assertThat(body(page(officer, post(officers + "/object").param("reason", "no")))).contains("at least 10 characters", ">no</textarea>");
        assertThat(page(officer, post(officers + "/object").param("reason", "They build weapons")).getRedirectedUrl()).isEqualTo(officers);
        assertThat(text(page(applicant, get(status)))).contains("Objected to", "They build weapons", "Start an application");
        assertThat(page(applicant, post(status + "/apply")).getRedirectedUrl()).startsWith("/portal/drafts/");
    }

    @Test
    void theSignedCertificationIsUploadedAndReadByBothSides() throws Exception {
        String status = page(applicant, lpp("1").param("then", "file")).getRedirectedUrl();
        String number = status.substring("/portal/notices/".length());
        assertThat(text(page(applicant, get(status)))).contains("Signed certification", "signed.pdf");
        assertThat(page(applicant, multipart(status + "/certification")).getRedirectedUrl()).isEqualTo(status + "#certification");
        assertThat(page(applicant, multipart(status + "/certification").file(new MockMultipartFile("file", "signed.pdf", null,
                "%PDF-1.4\nsigned\n%%EOF\n".getBytes()))).getRedirectedUrl()).isEqualTo(status + "#certification");

        String file = jdbc.sql("select id from document where owner = ? and kind = 'CERTIFICATION'").param(number).query(UUID.class)
                .single().toString();
        assertThat(text(page(applicant, get(status)))).contains("signed.pdf");
        assertThat(text(page(officer, get("/officers/notices/" + number)))).contains("signed.pdf");
        assertThat(page(applicant, get("/portal/documents/" + file)).getStatus()).isEqualTo(200);
        assertThat(page(officer, get("/officers/documents/" + file)).getStatus()).isEqualTo(200);
        assertThat(page(hire(Role.STATE_REVIEWER), get("/officers/documents/" + file)).getStatus()).isEqualTo(404);
        assertThat(page(stranger(), get("/portal/documents/" + file)).getStatus()).isEqualTo(404);
    }

    private Person stranger() {
        return new Person("stranger", "Stranger", "stranger@rival.example", Set.of(Role.APPLICANT), UUID.randomUUID());
    }

    @Test
    void aMuchListedNameIsReadPageByPageAndARefusedDispositionLosesNothing() throws Exception {
        String status = page(applicant, lpp("1", "Huawei Technologies Co., Ltd.").param("then", "file")).getRedirectedUrl();
        String screening = "/officers/notices/" + status.substring("/portal/notices/".length()) + "/screening";
        String first = body(page(officer, get(screening)));
        assertThat(first.split("<form class", -1)).hasSizeLessThanOrEqualTo(11);
        assertThat(first).contains("href=\"" + screening + "?part=1\"").doesNotContain(">Before<");
        assertThat(body(page(officer, get(screening).param("part", "1")))).contains(">Before<");
        assertThat(body(page(officer, get(screening).param("part", "9999")))).doesNotContain(">Next<");
        var hit = java.util.regex.Pattern.compile("name=\"hit\"[^>]*value=\"([0-9a-f-]{36})[.]OPEN\"").matcher(first);
        assertThat(hit.find()).isTrue();
        var group = java.util.regex.Pattern.compile("name=\"group\" value=\"([0-9a-f-]{36})\"").matcher(first);
        assertThat(group.find()).isTrue();
        assertThat(body(page(officer, post(screening).param("hit", hit.group(1) + ".OPEN").param("group", group.group(1))
                .param("disposition", "CLEARED").param("reason", "<b>short"))))
                .contains("at least 20", "&lt;b&gt;short</textarea>", "aria-describedby=\"hint-" + group.group(1) + " problem-" + group.group(1));
        for (String gone : List.of(UUID.randomUUID() + ".OPEN", hit.group(1) + ".GONE")) {
            assertThat(body(page(officer, post(screening).param("hit", gone).param("group", group.group(1)).param("disposition", "CLEARED")
                    .param("reason", "Typed, and still there after all")))).contains("is there no more", "Typed, and still there after all");
        }
    }

    @Test
    void anOfficerClearsAPossibleListedPartyAtTheNotice() throws Exception {
        String status = page(applicant, lpp("1", "Huawei Technologies Co., Ltd.").param("then", "file")).getRedirectedUrl();
        String number = status.substring("/portal/notices/".length());
        String screening = "/officers/notices/" + number + "/screening";
        jdbc.sql("delete from screening_hit where control_number = ? and id <> (select id from screening_hit where control_number = ?"
                + " order by score desc, id fetch first 1 row only)").params(number, number).update();

        assertThat(text(page(officer, get("/officers/notices/" + number)))).contains("Possible listed parties", "Read why, and clear or confirm");
        assertThat(text(page(officer, get("/officers/notices").param("parent", parent)))).contains("a party possibly listed");
        String hit = jdbc.sql("select id from screening_hit where control_number = ?").param(number).query(UUID.class).single().toString();
        assertThat(text(page(officer, get(screening)))).contains("Notice " + number, "Put on record").doesNotContain("approved");
        assertThat(text(page(hire(Role.MANAGER), get(screening)))).doesNotContain("Put on record");
        assertThat(page(officer, post(screening).param("hit", hit + ".OPEN").param("disposition", "CLEARED")
                .param("reason", "Another company, by its register entry")).getRedirectedUrl()).isEqualTo(screening + "?part=0");
        assertThat(text(page(officer, get("/officers/notices").param("parent", parent)))).doesNotContain("a party possibly listed");
    }

    private MockHttpServletRequestBuilder lpp(String quantity) {
        return lpp(quantity, "Example Cloud");
    }

    private MockHttpServletRequestBuilder lpp(String quantity, String consignee) {
        return typed(post(FORM), quantity, consignee).param("id", page(NoticeKind.LPP).toString());
    }

    private MockHttpServletRequestBuilder change(String status, String quantity, String revision, String because) {
        return typed(post(status + "/correct"), quantity, "Example Cloud").param("revision", revision).param("because", because);
    }

    private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String quantity, String consignee) {
        return request.param("shipment.destination", "MY").param("shipment.activity", "EXPORT").param("consignee.name", consignee)
                .param("consignee.address", "Park").param("consignee.headquarters", "MY").param("consignee.ultimateParent", parent)
                .param("consignee.ultimateParentHeadquarters", "MY").param("items[0].kind", "CHIP").param("items[0].chip", "nvidia-gb200")
                .param("items[0].quantity", quantity).param("particulars.shipOn", "2026-03-20")
                .param("particulars.certifiedBy", "C. Signatory").param("particulars.certifiedOn", "2026-03-01")
                .param("particulars.certification", "We certify.").param("particulars.signature", "E. Desk");
    }

    private MockHttpServletRequestBuilder nac() {
        return post("/portal/notice-forms/nac").param("id", page(NoticeKind.NAC).toString()).param("shipment.destination", "CN")
                .param("shipment.activity", "EXPORT").param("consignee.name", "Example Games").param("consignee.address", "Park")
                .param("consignee.headquarters", "CN").param("items[0].kind", "SPECIFICATION").param("items[0].manufacturer", "Maker")
                .param("items[0].model", "Model").param("items[0].quantity", "10").param("items[0].specification.performances[0].tops", "660.6")
                .param("items[0].specification.performances[0].bitLength", "8").param("items[0].specification.dieAreaMm2", "608")
                .param("items[0].specification.dataCenter", "NO").param("items[0].specification.nonPlanar", "YES")
                .param("particulars.shipOn", "2026-03-27").param("particulars.marketing", "For games").param("particulars.cluster", "None")
                .param("particulars.signature", "E. Desk");
    }

    private MockHttpServletResponse page(Person person, MockHttpServletRequestBuilder request) throws Exception {
        var authorities = person.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList();
        return mvc.perform(request.with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.copyOf(authorities)))))
                .andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse page) throws Exception {
        assertThat(page.getStatus()).isIn(200, 302);
        return page.getContentAsString().replace("&#39;", "'");
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return strip(body(page));
    }

    private static String strip(String body) {
        return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
