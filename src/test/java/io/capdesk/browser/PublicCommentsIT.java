package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.Pages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A comment by somebody without an account: without scripts, without a mouse, on a phone, and read aloud. */
class PublicCommentsIT extends BrowsedDesk {

    private static final AtomicInteger DOCKETS = new AtomicInteger(7000);

    @Autowired AnnounceDocument announceDocument;

    private final SoftAssertions all = new SoftAssertions();
    private String document;
    private String docket;

    @BeforeEach
    void announce() {
        LocalDate today = LocalDate.now(StatutoryClock.WASHINGTON);
        document = announced(today.minusDays(3), today.plusDays(5), false);
        docket = document.replaceAll("-\\d+$", "");
    }

    private String announced(LocalDate from, LocalDate to, boolean late) {
        Person analyst = new Person("pages-analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);
        var outcome = announceDocument.announce(analyst, new AnnounceDocument.Announcement("BIS-2026-" + DOCKETS.incrementAndGet(),
                "Framework for Artificial Intelligence Diffusion", "0694-AJ90", "Rule", "Framework for Artificial Intelligence Diffusion",
                "2025-00636", "90 FR 4544", from, to, late, "", null));
        return ((AnnounceDocument.Outcome.Announced) outcome).documentId();
    }

    @Test
    void aConfidentialAndAPublicFileWithoutScripts() {
        Page page = visit(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(url("/login"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dockets").setExact(true)).click();
        page.locator("#docket-" + docket + " a").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comment on " + document)).click();
        page.locator("#text").fill("The allocation for Malaysia is too small.\nSee our files.");
        page.locator("label[for=organizations]").click();
        page.locator("#organization").fill("Example Clouds");
        page.locator("#files").setInputFiles(new FilePayload[] {file("BC Example Clouds.pdf", Pages.pdf("BUSINESS CONFIDENTIAL\nOur price")),
            file("P Example Clouds.pdf", Pages.pdf("PUBLIC\nOur price is left out")), file("virus.pdf", "MZ".getBytes(StandardCharsets.UTF_8))});
        press(page, "Send comment");
        assertThat(page.locator("#files-problem")).containsText("\"virus.pdf\" is not attached");
        assertThat(page.locator(".desk-files li")).hasCount(2);
        press(page, "Send comment");
        assertThat(page.locator("#justification-problem")).containsText("legal authority");
        assertThat(page.locator("#organizationKind-problem")).isVisible();
        assertThat(page.locator("#text")).hasValue("The allocation for Malaysia is too small.\nSee our files.");
        keep(page, "docket-form-problems-noscript");
        page.locator("#organizationKind").fill("Company");
        page.locator("#justification").fill("Trade secrets, FOIA exemption 4");
        press(page, "Send comment");
        assertThat(page.locator("h1")).hasText("Your comment is received");
        assertThat(page.locator("pre")).containsText("In time: yes");
        String tracked = page.url().replace("?received=yes", "");
        keep(page, "docket-receipt-noscript");
        page.navigate(url("/track"));
        page.locator("#number").fill(tracked.replaceAll(".*/", "").toUpperCase());
        press(page, "Find it");
        assertThat(page.locator("h1")).hasText("Where your comment stands");
        assertThat(page.url()).isEqualTo(tracked);
        assertThat(page.context().cookies().stream().filter(cookie -> !cookie.name.equals("CAPDESK")).toList()).isEmpty();
    }

    @Test
    void byKeyboardAlone() {
        Page page = visit(new NewContextOptions());
        page.navigate(url("/documents/" + document + "/comment"));
        new Keyboard(page).type("text", "Typed without a mouse").choose("individual").type("firstName", "Ada").type("lastName", "Example")
                .enter("Send comment");
        assertThat(page.locator("h1")).hasText("Your comment is received");
        assertThat(page.context().cookies()).as("cookies of somebody who only comments").isEmpty();
    }

    @Test
    void everyPageIsReadAloudAndFitsAPhone() {
        jdbc.sql("insert into docket_paragraph (document, position, text) values (?, 4, 'With this interim final rule BIS revises the controls.')")
                .param(document).update();
        Page page = visit(new NewContextOptions());
        seen(page, "docket-empty", "/dockets/" + docket);
        seen(page, "docket-form", "/documents/" + document + "/comment");
        press(page, "Send comment");
        seen(page, "docket-form-problems");
        page.locator("#text").fill("Words with a verylongword" + "x".repeat(200));
        page.locator("label[for=anonymous]").click();
        page.locator("label[for=publicKnown]").click();
        page.locator("#files").setInputFiles(file("A rather long name of a file that goes on and on until a phone is full of it.pdf", Pages.pdf("Public")));
        press(page, "Attach the files, send later");
        seen(page, "docket-form-attached");
        press(page, "Send comment");
        seen(page, "docket-receipt");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/docket-receipt.pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        String tracked = page.url().replaceAll(".*(/track/[^?]+).*", "$1");
        jdbc.sql("update docket_comment set state = 'POSTED', document_id = ?, posted_at = received_at where comment_on = ?")
                .params(docket + "-0002", document).update();
        seen(page, "docket-tracked", tracked);
        seen(page, "docket-comment", "/dockets/" + docket + "/comments/" + docket + "-0002");
        seen(page, "dockets", "/dockets");
        seen(page, "docket-paragraphs", "/documents/" + document + "/paragraphs");
        seen(page, "track", "/track");
        seen(page, "track-unreadable", "/track?number=none");
        seen(page, "track-unknown", "/track/m9x-k2ab-3c4d-e5f6-g7h8-i9j0");
        seen(page, "receipt-keys", "/receipt-keys");
        LocalDate today = LocalDate.now(StatutoryClock.WASHINGTON);
        seen(page, "docket-form-late", "/documents/" + announced(today.minusDays(30), today.minusDays(1), true) + "/comment");
        seen(page, "docket-form-closed", "/documents/" + announced(today.minusDays(30), today.minusDays(1), false) + "/comment");
        String other = announced(today.minusDays(30), today.plusDays(30), false);
        for (int day = 1; day <= 30; day++) {
            jdbc.sql("insert into docket_comment (id, docket, comment_on, object_id, document_id, tracking, origin, state, submitter, text, html, text_key,"
                    + " title, first_name, last_name, items_received, received_at, received_day, late, posted_at, modified_at)"
                    + " select random_uuid(), ?, ?, ?, ?, null, 'IMPORT', 'POSTED', 'INDIVIDUAL', ?, false, ?, 'Comment', 'Ada', 'Example', 1,"
                    + " current_timestamp, ?, false, current_timestamp, current_timestamp")
                    .params(other.replaceAll("-\\d+$", ""), other, "09" + day, other.replaceAll("\\d+$", "") + (100 + day), "Comment of day " + day,
                            "k" + day, today.minusDays(30 - day)).update();
        }
        seen(page, "docket-full", "/dockets/" + other.replaceAll("-\\d+$", ""));
        all.assertAll();
    }

    private void seen(Page page, String name, String path) {
        page.navigate(url(path));
        seen(page, name);
    }

    /** The page as it stands, on a desk and on a phone. */
    private void seen(Page page, String name) {
        page.waitForLoadState();
        keep(page, name + "-1280");
        all.assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on " + name).isEmpty();
        page.setViewportSize(360, 800);
        keep(page, name + "-360");
        all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + name).isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }
}
