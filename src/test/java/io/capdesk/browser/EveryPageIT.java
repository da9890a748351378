package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.Commenting;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Orders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Every page behind a log-in or a letter's link, as each role meets it, mistakes included: nothing for axe to say, and no
 * sideways scroll on a phone of 360 px. The pictures lie under target/screenshots; {@link PublicPagesIT} has the public ones.
 */
class EveryPageIT extends BrowsedDesk {

    private static final String KEY = "a-key-that-only-a-letter-knows-0123456789";

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Clock clock;

    private final SoftAssertions all = new SoftAssertions();
    private Page page;

    @Test
    void ofApplicants() {
        Person person = exporter("pages-exporter", "Example Clouds");
        staffForCases();
        SeededCases cases = beans.createBean(SeededCases.class);
        String denied = cases.opposed(person, Orders.order("IN", "nvidia-gb200", "1000"));
        cases.decide(denied, Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)"));
        String fresh = cases.inInitialReview(person, Orders.order("IN", "nvidia-gb200", "15000"));
        String draft = "/portal/drafts/" + cases.draft(person, Orders.order("IN", "nvidia-gb200", "2")).id();
        String empty = "/portal/drafts/" + cases.draft(person, ApplicationForm.EMPTY).id();
        page = signIn(person.username());
        seen("portal-home", "/portal");
        for (String step : List.of("parties", "items", "use", "documents", "check")) {
            seen("portal-draft-" + step, draft + "/" + step);
        }
        printed("portal-draft-check");
        seen("portal-draft-check-empty", empty + "/check");
        seen("portal-draft-items-problems", empty + "/items?checked=yes");
        seen("portal-status-review", "/portal/applications/" + fresh);
        seen("portal-withdraw", "/portal/applications/" + fresh + "/withdraw");
        seen("portal-status-denial", "/portal/applications/" + denied);
        cases.ask("pages-officer", fresh);
        seen("portal-status-on-hold", "/portal/applications/" + fresh);
        seen("portal-question", "/portal/applications/" + fresh + "/questions/1");
        press(page, "Send");
        seen("portal-question-problems");
        seen("portal-not-found", "/portal/applications/Z999999");
        seen("portal-forbidden", "/managers/letters");
        notices(cases, person);
        people();
        all.assertAll();
    }

    private void notices(SeededCases cases, Person person) {
        String notice = "/portal/notices/" + cases.notice(person);
        String notification = "/portal/notices/" + cases.notification(person);
        seen("portal-notices", "/portal/notices");
        for (String kind : List.of("lpp", "aia", "nac")) {
            seen("portal-notice-form-" + kind, "/portal/notice-forms/" + kind);
        }
        press(page, "Check without filing");
        seen("portal-notice-form-problems");
        seen("portal-notice", notice);
        seen("portal-notice-correct", notice + "/correct");
        seen("portal-notice-withdraw", notice + "/withdraw");
        seen("portal-notification", notification);
    }

    private void people() {
        page.navigate(url("/portal/organization"));
        page.locator("#displayName").fill("Colleague");
        page.locator("#email").fill("colleague@exporter.example");
        press(page, "Send the invitation");
        press(page, "Send the invitation");
        seen("organization-problems");
        seen("organization", "/portal/organization");
        page.navigate(url("/account/password"));
        page.locator("#current").fill(PASSWORD);
        page.locator("#chosen").fill("short");
        page.locator("#repeated").fill("shorter");
        press(page, "Change password");
        seen("password-problems");
        page.context().clearCookies();
        keyOf("colleague@exporter.example");
        seen("invitation", "/invitation?key=" + KEY);
    }

    @Test
    void ofVisitorsWithoutAnAccount() {
        page = visit(new NewContextOptions());
        page.navigate(url("/register"));
        press(page, "Register");
        seen("register-problems");
        page.locator("#name").fill("Example Newcomers");
        page.locator("#address").fill("1 Quay, London");
        for (String country : List.of("#country", "#parentCountry")) {
            page.locator(country).selectOption("GB");
        }
        page.locator("#ultimateParent").fill("Example Newcomers");
        page.locator("#displayName").fill("New Comer");
        page.locator("#email").fill("newcomer@exporter.example");
        page.locator("#username").fill("pages-newcomer");
        page.locator("#password").fill(PASSWORD);
        page.locator("#repeated").fill(PASSWORD);
        press(page, "Register");
        seen("register-sent");
        keyOf("newcomer@exporter.example");
        seen("register-confirm", "/register/confirm?key=" + KEY);
        press(page, "Open the account");
        seen("login-account-open");
        page.locator("#username").fill("pages-newcomer");
        page.locator("#password").fill("Wrong-River-2026");
        press(page, "Sign in");
        seen("login-wrong");
        seen("forgotten-password", "/forgotten-password");
        page.locator("#email").fill("newcomer@exporter.example");
        page.locator("main button[type=submit]").click();
        seen("forgotten-password-sent");
        keyOf("newcomer@exporter.example");
        seen("choose-password", "/forgotten-password/choose?key=" + KEY);
        page.locator("main button[type=submit]").click();
        seen("choose-password-problems");
        seen("link-used-up", "/register/confirm?key=used-up");
        all.assertAll();
    }

    @Test
    void ofTheStaff() {
        Person person = exporter("pages-exporter", "Example Clouds");
        staffForCases();
        SeededCases cases = beans.createBean(SeededCases.class);
        String licensed = cases.reviewed(person, Orders.order("BR", "nvidia-gb200", "12000"));
        cases.decide(licensed, Map.of("proposal", "APPROVE", "reason", "All in favour", "conditions", "Report each transfer"));
        cases.inInitialReview(person, Orders.order("BR", "nvidia-gb200", "7000"));
        String listed = cases.inInitialReview(person, Orders.orderFor("Rosoboronexport", "BR", "nvidia-gb200", "6000"));
        String notice = "/officers/notices/" + cases.notice(person);
        String notification = "/officers/notices/" + cases.notification(person);
        String disputed = "/officers/cases/" + cases.disputed(person, Orders.order("AR", "nvidia-gb200", "700"));
        page = signIn("pages-state");
        seen("officers-agencies-appeal", disputed + "/agencies");
        press(page, "Appeal");
        seen("officers-agencies-problems");
        seen("officers-joining", "/officers/joining");
        page.context().close();
        page = signIn("pages-officer");
        seen("officers-case-file-disputed", disputed);
        String file = "/officers/cases/" + listed;
        seen("officers-case-file-licensed", "/officers/cases/" + licensed);
        printed("officers-case-file");
        seen("officers-case-file-screened", file);
        seen("officers-correction", file + "/correction");
        page.locator("#quantity-0").fill("few");
        press(page, "Correct the items");
        seen("officers-correction-problems");
        page.locator("#quantity-0").fill("5000");
        page.locator("#reason-0").fill("The purchase order says 5,000");
        press(page, "Correct the items");
        seen("officers-correction-made");
        seen("officers-screening", file + "/screening");
        assertThat(page.locator("main .usa-list li").first()).hasText("\"rosoboronexport\" equals");
        page.locator("form").filter(new Locator.FilterOptions().setHasText("Put on record")).first()
                .getByRole(AriaRole.BUTTON).click();
        seen("officers-screening-problems");
        hitsByKeyboardAlone();
        seen("officers-notices", "/officers/notices");
        seen("officers-notice", notice);
        seen("officers-notification", notification);
        seen("officers-departure", file + "/departure");
        seen("officers-emergency", file + "/emergency");
        cases.ask("pages-officer", listed);
        seen("officers-questions", file + "/questions");
        press(page, "Ask");
        seen("officers-questions-problems");
        seen("officers-holds", file + "/holds?reason=PRELICENSE_CHECK");
        seen("officers-case-file-on-hold", file);
        for (String name : List.of("departures", "arrangements", "authorizations")) {
            seen("officers-" + name, "/officers/" + name);
        }
        press(page, "Record the authorization");
        seen("officers-authorization-problems");
        page.navigate(url("/officers/arrangements"));
        press(page, "Propose the arrangement");
        seen("officers-arrangement-problems");
        page.context().close();
        securityReview("/officers/cases/" + cases.referred(person, Orders.order("ID", "nvidia-gb200", "1000")));
        page.context().close();
        page = signIn("pages-manager");
        for (String name : List.of("allocations", "letters", "report")) {
            seen("managers-" + name, "/managers/" + name);
        }
        page.context().close();
        page = signIn("pages-administrator");
        seen("staff", "/admin/staff");
        press(page, "Add");
        seen("staff-problems");
        seen("api-keys", "/officers/dockets/keys");
        page.locator("label[for=mayPost]").click();
        press(page, "Issue the key");
        seen("api-keys-problems");
        page.locator("#holder").fill("Example Association");
        page.locator("#email").fill("keys@association.example");
        page.locator("label[for=certified]").click();
        press(page, "Issue the key");
        seen("api-keys-issued");
        all.assertAll();
    }

    @Test
    void ofAnalysts() {
        hire("pages-analyst", Role.COMMENT_ANALYST);
        hire("pages-second-analyst", Role.COMMENT_ANALYST);
        Person analyst = staff.find("pages-second-analyst").orElseThrow();
        Commenting commenting = beans.createBean(Commenting.class);
        LocalDate today = LocalDate.now(StatutoryClock.WASHINGTON);
        String document = commenting.announced(analyst, "PAGES-2026-0001", today.minusDays(1), today.plusDays(60), true);
        String comment = commenting.received(document, "A word ".repeat(200) + "W".repeat(300), clock.instant(), "annex.pdf").id().toString();
        page = signIn("pages-analyst");
        seen("dockets", "/officers/dockets");
        press(page, "Announce the document");
        seen("dockets-problems");
        seen("docket", "/officers/dockets/" + document);
        seen("docket-nothing-found", "/officers/dockets/" + document + "?state=WITHDRAWN");
        seen("docket-words", "/officers/dockets/" + document + "?words=word");
        seen("docket-comment", "/officers/dockets/comments/" + comment);
        press(page, "Withdraw");
        seen("docket-comment-problems");
        seen("docket-notices", "/officers/dockets/" + document + "/notices");
        press(page, "Propose the notice");
        seen("docket-notices-problems");
        seen("docket-summary", "/officers/dockets/" + document + "/summary");
        press(page, "Save the draft");
        seen("docket-summary-problems");
        all.assertAll();
    }

    private void securityReview(String file) {
        page = signIn("pages-security");
        seen("officers-security", file + "/security");
        seen("officers-security-paragraph", file + "/security/physicalSecurity");
        new Keyboard(page).choose("finding-MET").enter("Save");
        assertThat(page.locator("main")).containsText("something is still open in it");
        seen("officers-security-paragraph-open");
        // somebody else was quicker
        jdbc.sql("update security_paragraph set version = version + 1, finding = 'MET', said = 'Both stand', saved_by = 'second'"
                + " where requirement = 'physicalSecurity' and control_number = ?").param(file.replaceAll(".*/", "")).update();
        page.locator("#plannedFor").fill("2031-01-01");
        page.locator("button[value=stay]").click();
        assertThat(page.locator("main .usa-alert--warning")).containsText("second has changed this paragraph");
        assertThat(page.locator("#plannedFor")).hasValue("2031-01-01");
        seen("officers-security-paragraph-changed");
        page.locator("button[value=stay]").click();
        page.navigate(url(file + "/security"));
        press(page, "Ask for the visit");
        seen("officers-security-problems");
        page.locator("#purpose").fill("The second fence");
        String today = LocalDate.now(StatutoryClock.WASHINGTON).toString();
        page.locator("#neededOn").fill(today);
        page.locator("#requestedOn").fill(today);
        press(page, "Ask for the visit");
        seen("officers-security-visit");
        seen("officers-case-file-security", file);
    }

    /** Of a group of hits the first is left out, the others are cleared. */
    private void hitsByKeyboardAlone() {
        String group = page.locator("section[id^=group-]:has([type=checkbox])").first().getAttribute("id").substring("group-".length());
        String first = page.locator("#group-" + group + " [type=checkbox]").first().getAttribute("id");
        int hits = page.locator("#group-" + group + " [type=checkbox]").count();
        new Keyboard(page).choose(first).choose("cleared-" + group).type("reason-" + group, "Another company of a like name").enter("Put on record");
        assertThat(page.locator("main .usa-alert--success")).containsText(hits == 2 ? "on record" : hits - 1 + " hits is on record");
        assertThat(page.locator("#group-" + group)).containsText("1 open");
    }

    private void staffForCases() {
        hire("pages-officer", Role.LICENSING_OFFICER);
        hire("pages-countersigner", Role.COUNTERSIGNING_OFFICER);
        hire("pages-security", Role.SECURITY_REVIEWER);
        hire("pages-state", Role.STATE_REVIEWER);
        hire("pages-defense", Role.DEFENSE_REVIEWER);
        hire("pages-energy", Role.ENERGY_REVIEWER);
        hire("pages-chair", Role.COMMITTEE_CHAIR);
        hire("pages-manager", Role.MANAGER);
        hire("pages-administrator", Role.ADMINISTRATOR);
    }

    private void seen(String name, String path) {
        page.navigate(url(path));
        all.assertThat(page.url()).as(name).isEqualTo(url(path));
        seen(name);
    }

    /** The page as it stands, on a desk and on a phone. */
    private void seen(String name) {
        page.waitForLoadState();
        keep(page, name + "-1280");
        all.assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on " + name).isEmpty();
        page.setViewportSize(360, 800);
        keep(page, name + "-360");
        all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + name).isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
    }

    /** Paper has no use for what is clicked. */
    private void printed(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String clicked : List.of(".desk-nav", ".desk-who", ".usa-button")) {
            all.assertThat(page.locator(clicked + " >> visible=true").count()).as(clicked + " on paper, " + name).isZero();
        }
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots", name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The letter alone has the key, its hash alone is kept: the newest link of that address gets one that is known here. */
    private void keyOf(String email) {
        assertThat(page.locator("main")).isVisible();
        jdbc.sql("update account_link set key_hash = 'used' || id where key_hash = ?").param(hash()).update();
        jdbc.sql("update account_link set key_hash = ? where id = (select id from account_link where email = ? order by sent_at desc"
                + " fetch first 1 row only)").params(hash(), email).update();
    }

    private static String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
