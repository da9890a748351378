package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.way.CountedStatements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public pages of the dockets, as a browser without scripts gets and sends them. */
class PublicPagesTest extends CommentDesk {

    private static final Instant NOON = Instant.parse("2025-03-03T17:00:00Z");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    @Autowired WebApplicationContext context;
    @Autowired CountedStatements counted;
    @TempDir Path folder;

    private MockMvc mvc;
    private String document;
    private String docket;
    private static int visitors;

    @BeforeEach
    void browser() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        document = announced(false);
        docket = document.substring(0, document.lastIndexOf('-'));
        clock.moveTo(NOON);
    }

    @Test
    void aCommentIsSentAndItsReceiptShown() throws Exception {
        var form = form();
        form.put("text", "We ask for <b>more</b> time.\r\nThank you.");
        form.put("submitter", "INDIVIDUAL");
        form.put("firstName", "Ada");
        form.put("lastName", "Example");
        form.put("phone", "202-555-0100");
        var answer = send(form);
        assertThat(answer.getRedirectedUrl()).startsWith("/track/").endsWith("?received=yes");
        String page = page(answer.getRedirectedUrl());
        String tracking = answer.getRedirectedUrl().replaceAll("/track/|\\?.*", "");
        assertThat(page).contains("Your comment is received", tracking, "in time", "Capdesk receipt 1", "Signature (Ed25519)")
                .doesNotContain("Ada", "202-555-0100", "more");
        assertThat(page("/track/" + tracking)).contains("Where your comment stands").doesNotContain("Keep this number");
        assertThat(comments.byTracking(tracking).orElseThrow().text()).isEqualTo("We ask for <b>more</b> time.\nThank you.");
        assertThat(send(form).getRedirectedUrl()).as("sent twice").isEqualTo(answer.getRedirectedUrl());
        assertThat(rowsOf(document)).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsAllThatWasTypedAndEveryGoodFile() throws Exception {
        var form = form();
        form.put("text", "Typed, änd kept");
        form.put("submitter", "ORGANIZATION");
        form.put("organization", "Example <Clouds>");
        form.put("justification", "FOIA exemption 4");
        form.put("mailReceipt", "yes");
        var answer = send(form, file("BC A.pdf", Pages.pdf("BUSINESS CONFIDENTIAL\nPrice")), file("bad.pdf", "MZ".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Your comment is not sent yet", "&quot;bad.pdf&quot; is not attached", "BC A.pdf",
                "Typed, änd kept", "Example &lt;Clouds&gt;", "FOIA exemption 4", form.get("key"));
        var again = send(form, file("P A.pdf", Pages.pdf("PUBLIC\nPrice left out"))).getContentAsString();
        assertThat(again).contains("id=\"organizationKind-problem\"", "id=\"email-problem\"", "BC A.pdf", "P A.pdf", "Remove P A.pdf");
        form.put("organizationKind", "Company");
        form.remove("mailReceipt");
        assertThat(send(form).getRedirectedUrl()).startsWith("/track/");
        assertThat(rowsOf(document)).isEqualTo(1);
    }

    @Test
    void filesMayBeAttachedAndRemovedBeforeTheCommentIsSent() throws Exception {
        var form = form();
        form.put("do", "attach");
        String page = send(form, file("one.txt", "one".getBytes(StandardCharsets.UTF_8))).getContentAsString();
        assertThat(page).contains("one.txt").doesNotContain("not sent yet");
        Matcher remove = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(page);
        assertThat(remove.find()).isTrue();
        form.remove("do");
        form.put("remove", remove.group(1));
        assertThat(send(form).getContentAsString()).doesNotContain("one.txt");
        assertThat(rowsOf(document)).isZero();
    }

    @Test
    void aPageThatIsClosedSaysWhyInTheSameWords() throws Exception {
        var form = form();
        form.put("text", "Written for an hour");
        clock.moveTo(Instant.parse("2025-01-15T04:59:59Z"));
        assertThat(page("/documents/" + document + "/comment")).contains(PeriodRefusal.NOT_YET.sentence(), "January 15, 2025", "11:59 pm Eastern on May 15, 2025")
                .doesNotContain("<textarea");
        clock.moveTo(CLOSES);
        assertThat(page("/documents/" + document + "/comment")).contains(PeriodRefusal.CLOSED.sentence());
        assertThat(send(form).getContentAsString()).contains(PeriodRefusal.CLOSED.sentence(), "Written for an hour");
        docketRows.allowLate(document, true, CLOSES);
        form.put("submitter", "ANONYMOUS");
        assertThat(page(send(form).getRedirectedUrl())).contains("after the close");
        page("/documents/BIS-1999-0001-0001/comment", 404);
    }

    @Test
    void theDocketCountsListsAndPagesWithoutPrivateWords() throws Exception {
        for (int i = 0; i < 27; i++) {
            var typed = typed(document).text(i % 2 == 0 ? "The same words" : "Comment number " + i);
            typed.submitter = Submitter.INDIVIDUAL;
            typed.firstName = "Ada" + i;
            typed.lastName = "Example";
            typed.email = "planted-" + i + "@private.example";
            typed.phone = "555-planted";
            var receipt = sent(typed, NOON.plusSeconds(i));
            if (i != 5) {
                posted(receipt);
            }
        }
        sent(typed(document).text("See attached file(s)"), NOON.plusSeconds(99));
        clock.moveTo(NOON.plusSeconds(3600));
        String page = page("/dockets/" + docket);
        assertThat(page.replaceAll("<[^>]+>|\\s+", " ").replaceAll(" +", " ")).contains("Received 28 28 14 1", "Posted 26 26 13 0", "3 March 2025",
                "73 days left");
        assertThat(page).contains("<svg", "Ada26", "Ada2 ").doesNotContain("planted", "Ada5", "Ada0");
        Matcher older = Pattern.compile("href=\"([^\"]+before=[^\"]+)#posted\"").matcher(page);
        assertThat(older.find()).isTrue();
        assertThat(page(older.group(1).replace("&amp;", "&"))).contains("Ada0").doesNotContain("Ada26", "Older comments");
        assertThat(page("/dockets/" + docket + "?before=nonsense")).contains("Ada26");
        assertThat(page("/dockets")).contains(docket, "28 comments received");
        page("/dockets/BIS-1999-0001", 404);
    }

    @Test
    void aPostedCommentShowsPublicFilesOnlyAndWithdrawnOnesNothing() throws Exception {
        var form = form();
        form.put("text", "The words of the comment");
        form.put("submitter", "ANONYMOUS");
        form.put("justification", "FOIA exemption 4");
        var sent = send(form, file("BC A.pdf", Pages.pdf("BUSINESS CONFIDENTIAL\nplanted")), file("P A.pdf", Pages.pdf("PUBLIC\nleft out")));
        String tracking = sent.getRedirectedUrl().replaceAll("/track/|\\?.*", "");
        clock.moveTo(NOON.plusSeconds(600));
        var posted = posted(Receipt.of(comments.byTracking(tracking).orElseThrow()));
        String path = "/dockets/" + docket + "/comments/" + posted.documentId();
        assertThat(page(path)).contains("The words of the comment", "P A.pdf").doesNotContain("BC A", "FOIA");
        int confidential = comments.filesOf(posted.id()).stream().filter(CommentFile::confidential).findFirst().orElseThrow().position();
        page(path + "/files/" + confidential, 404);
        page(path + "/files/3", 404);
        String copy = path + "/files/" + (3 - confidential);
        var file = mvc.perform(get(copy)).andReturn().getResponse();
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "P%20A.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page("/track/" + tracking)).contains(path, "Posted").doesNotContain("BC A", "P A.pdf");
        page("/dockets/OTHER-2025-0001/comments/" + posted.documentId(), 404);
        jdbc.sql("update docket_comment set state = 'WITHDRAWN', withdrawn_because = 'Sent under a false name' where id = ?").param(posted.id()).update();
        clock.moveTo(NOON.plusSeconds(700));
        assertThat(page(path)).contains("Sent under a false name").doesNotContain("The words of the comment", "P A.pdf");
        page(copy, 404);
        assertThat(page("/track/" + tracking)).contains("Withdrawn", "Sent under a false name");
    }

    @Test
    void anUnknownNumberGetsAKindPage() throws Exception {
        assertThat(page("/track")).contains("Tracking number");
        assertThat(page("/track?number=%3Cscript%3E")).contains("This is no tracking number", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(mvc.perform(get("/track").param("number", "M9X K2AB 3C4D E5F6 G7H8 I9J0")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/track/m9x-k2ab-3c4d-e5f6-g7h8-i9j0");
        assertThat(page("/track/m9x-k2ab-3c4d-e5f6-g7h8-i9j0", 404)).contains("knows no comment by this number");
        assertThat(page("/track/nonsense", 404)).contains("knows no comment by this number");
    }

    /** The very command that the page shows, on the very files that it hands out. */
    @Test
    void opensslChecksAReceiptAsThePageSays() throws Exception {
        var receipt = sent(typed(document), NOON);
        String shown = page("/receipt-keys");
        Matcher command = Pattern.compile("class=\"desk-command\">(openssl [^<]*" + receipt.signedWith() + "[^<]*)<").matcher(shown);
        assertThat(command.find()).isTrue();
        saved("receipt.txt", "/track/" + receipt.tracking() + "/receipt");
        saved("receipt.sig", "/track/" + receipt.tracking() + "/receipt?signature=");
        saved("capdesk-" + receipt.signedWith() + ".pem", "/receipt-keys/" + receipt.signedWith());
        assertThat(run(command.group(1))).contains("Signature Verified Successfully");
        Files.writeString(folder.resolve("receipt.txt"), Files.readString(folder.resolve("receipt.txt")).replace("In time: yes", "In time: yeS"));
        assertThat(run(command.group(1))).contains("Signature Verification Failure");
    }

    @Test
    void nobodyGetsACookieOrASession() throws Exception {
        var receipt = sent(typed(document), NOON);
        for (String path : List.of("/dockets", "/dockets/" + docket, "/documents/" + document + "/comment", "/documents/" + document + "/paragraphs",
                "/track", "/track/" + receipt.tracking(), "/track/" + receipt.tracking() + "/receipt", "/receipt-keys", "/dockets/none")) {
            withoutSession(path, mvc.perform(get(path)).andReturn());
        }
        var form = form();
        form.put("text", "Words");
        form.put("submitter", "ANONYMOUS");
        var request = multipart("/documents/" + document + "/comment");
        form.forEach(request::param);
        withoutSession("a comment sent", mvc.perform(request.with(one -> {
            one.setRemoteAddr("198.51.100.77");
            return one;
        })).andReturn());
    }

    private static void withoutSession(String what, MvcResult result) {
        assertThat(result.getRequest().getSession(false)).as(what).isNull();
        assertThat(result.getResponse().getHeaders("Set-Cookie")).as(what).isEmpty();
        assertThat(result.getResponse().getHeader("Content-Security-Policy")).as(what).contains("default-src 'self'");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).as(what).isEqualTo("no-referrer");
    }

    @Test
    void aCrowdCostsNoStatementAndAnUnchangedPageNoBytes() throws Exception {
        sent(typed(document), NOON);
        clock.moveTo(NOON.plusSeconds(60));
        String path = "/dockets/" + docket;
        var first = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(first.getHeader("ETag")).isNotBlank();
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(counted.during(() -> mvc.perform(get(path)).andReturn())).isEmpty();
        var unchanged = mvc.perform(get(path).header("If-None-Match", first.getHeader("ETag"))).andReturn().getResponse();
        assertThat(unchanged.getStatus()).isEqualTo(304);
        assertThat(unchanged.getContentAsByteArray()).isEmpty();
        page("/documents/" + document + "/comment");
        assertThat(counted.during(() -> page("/documents/" + document + "/comment"))).as("the empty form").isEmpty();
        sent(typed(document).text("Another one"), NOON.plusSeconds(61));
        clock.moveTo(NOON.plusSeconds(200));
        var changed = mvc.perform(get(path).header("If-None-Match", first.getHeader("ETag"))).andReturn().getResponse();
        assertThat(changed.getStatus()).isEqualTo(200);
    }

    @Test
    void whoSendsTooOftenIsToldByAPageThatKeepsTheText() throws Exception {
        var form = form();
        form.put("text", "Insistent words");
        String address = "203.0.113." + (++visitors);
        for (int i = 0; i < 30; i++) {
            assertThat(plain(form, address).getStatus()).isEqualTo(200);
        }
        var refused = plain(form, address);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 600);
        assertThat(refused.getContentAsString()).contains("Your network sent this form too often", "Insistent words");
        assertThat(plain(form, "203.0.113.200").getStatus()).isEqualTo(200);
        clock.moveTo(NOON.plusSeconds(1200));
        assertThat(plain(form, address).getStatus()).isEqualTo(200);
    }

    /** Nobody is made to comment by a page of somebody else's that sends the form by itself. */
    @Test
    void anotherSitesFormIsShownAndNotSent() throws Exception {
        var form = form();
        form.put("text", "Words of a campaign");
        form.put("submitter", "ANONYMOUS");
        var request = post("/documents/" + document + "/comment").header("Sec-Fetch-Site", "cross-site");
        form.forEach(request::param);
        assertThat(mvc.perform(request.with(one -> {
            one.setRemoteAddr("198.51.100.250");
            return one;
        })).andReturn().getResponse().getContentAsString()).contains("Another site filled in this form", "Words of a campaign");
        assertThat(rowsOf(document)).isZero();
        assertThat(send(form).getRedirectedUrl()).startsWith("/track/");
    }

    @Test
    void aParagraphMayBeNamed() throws Exception {
        jdbc.sql("insert into docket_paragraph (document, position, text) values (?, 12, 'The allocation of paragraph twelve')").param(document).update();
        assertThat(page("/documents/" + document + "/paragraphs")).contains("The allocation of paragraph twelve", "comment?paragraph=12");
        var form = form();
        form.put("text", "On twelve");
        form.put("submitter", "ANONYMOUS");
        for (String wrong : List.of("13", "twelve", "1000000000000000000000000000000")) {
            form.put("paragraph", wrong);
            assertThat(send(form).getContentAsString()).contains("id=\"paragraph-problem\"");
        }
        form.put("paragraph", " 12 ");
        assertThat(page(send(form).getRedirectedUrl())).contains("paragraph 12");
    }

    private Map<String, String> form() throws Exception {
        Matcher key = KEY.matcher(page("/documents/" + document + "/comment"));
        assertThat(key.find()).isTrue();
        var form = new LinkedHashMap<String, String>();
        form.put("key", key.group(1));
        form.put("do", "send");
        form.put("publicKnown", "yes");
        return form;
    }

    private MockHttpServletResponse send(Map<String, String> form, MockMultipartFile... files) throws Exception {
        return send(form, "198.51.100." + (++visitors), files);
    }

    private MockHttpServletResponse send(Map<String, String> form, String address, MockMultipartFile... files) throws Exception {
        var request = multipart("/documents/" + document + "/comment");
        form.forEach(request::param);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.with(one -> {
            one.setRemoteAddr(address);
            return one;
        })).andReturn().getResponse();
    }

    private MockHttpServletResponse plain(Map<String, String> form, String address) throws Exception {
        var request = post("/documents/" + document + "/comment");
        form.forEach(request::param);
        return mvc.perform(request.with(one -> {
            one.setRemoteAddr(address);
            return one;
        })).andReturn().getResponse();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/pdf", content);
    }

    private String page(String path) throws Exception {
        return page(path, 200);
    }

    private String page(String path, int status) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void saved(String name, String path) throws Exception {
        Files.write(folder.resolve(name), mvc.perform(get(path)).andReturn().getResponse().getContentAsByteArray());
    }

    private String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command.split(" ")).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        process.waitFor();
        return said.toString(StandardCharsets.UTF_8);
    }
}
