package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.intake.Orders;
import io.capdesk.securityreview.FoundMet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What each role does on an ordinary day: signs in, finds its own work and nobody else's, reads the case file and does one
 * thing. With {@code -Dcapdesk.pictures=docs/pictures} it takes the pictures of the README on the way.
 */
class RolesDayIT extends BrowsedDesk {

    private static final NewContextOptions SCREEN = new NewContextOptions().setViewportSize(1280, 800);

    @Autowired AutowireCapableBeanFactory beans;

    @Test
    void everyRoleDoesItsWork() {
        Person exporter = exporter("day-exporter", "Example Compute Days");
        hire("day-lead", Role.LICENSING_OFFICER);
        hire("day-guard", Role.SECURITY_REVIEWER);
        hire("day-state", Role.STATE_REVIEWER);
        hire("day-defense", Role.DEFENSE_REVIEWER);
        hire("day-energy", Role.ENERGY_REVIEWER);
        hire("day-second", Role.COUNTERSIGNING_OFFICER);
        hire("day-manager", Role.MANAGER);
        hire("day-administrator", Role.ADMINISTRATOR);
        SeededCases cases = beans.createBean(SeededCases.class);
        String decided = cases.reviewed(exporter, Orders.orderFor("Example Clouds", "VN", "nvidia-gb200", "2500"));
        cases.decide(decided, Map.of("proposal", "APPROVE", "reason", "All in favour", "conditions", "Report each transfer"));
        String number = cases.inInitialReview(exporter, Orders.orderFor("Example Clouds", "VN", "nvidia-gb200", "12000"));
        String waiting = cases.inInitialReview(exporter, Orders.orderFor("Example Tenants", "VN", "nvidia-gb200", "8000"));
        licensingOfficer(number);
        FoundMet.of(jdbc, number);
        reviewer("day-guard", "Review security requirements", number, "Adequate");
        for (String agency : List.of("day-state", "day-defense", "day-energy")) {
            reviewer(agency, "Recommend position", number, "Approve");
        }
        countersigningOfficer(number);
        cases.sendBack(number, Map.of("proposal", "APPROVE", "reason", "All in favour", "conditions", "Report each transfer within a week"),
                "Name who reports");
        licensingOfficerAgain(number);
        manager(number);
        applicant(exporter, number, waiting);
    }

    private void licensingOfficer(String number) {
        offered("day-lead", "Initial review", number);
        Page page = signIn("day-lead", SCREEN);
        assertThat(card(page, "Initial review", number)).containsText("Example Compute Days");
        cards(page, number).getByText("Initial review").click();
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("480,000,000");
        picture(page, "tasklist");
        Page correction = page.waitForPopup(() -> page.getByText("Correct a quantity or classification").click());
        correction.locator("#quantity-0").fill("11000");
        correction.locator("#reason-0").fill("The purchase order says 11,000");
        press(correction, "Correct the items");
        assertThat(correction.locator("main .usa-alert--success")).containsText("440,000,000");
        correction.close();
        page.getByText("Claim", exactly()).click();
        tab(page, "Form");
        page.getByText("Refer to the agencies").click();
        page.getByText("Approve", exactly()).click();
        page.getByLabel("Case analysis for the reviewers").fill("A commercial data centre");
        press(page, "Complete");
        assertThat(cards(page, number)).hasCount(0);
        page.context().close();
    }

    /** One card of the case, whatever the others have; the case file says what the officer corrected. */
    private void reviewer(String name, String task, String number, String answer) {
        offered(name, task, number);
        Page page = signIn(name, SCREEN);
        card(page, task, number).getByText(task, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(cards(page, number)).hasCount(1);
        page.getByText("Claim", exactly()).click();
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("440,000,000");
        assertThat(page.getByText("Correct a quantity or classification")).hasCount(0);
        tab(page, "Form");
        page.getByText(answer, exactly()).click();
        if (task.startsWith("Review")) {
            page.locator("textarea").first().fill("Guards, no windows, audited");
        }
        press(page, "Complete");
        assertThat(cards(page, number)).hasCount(0);
        page.context().close();
    }

    /** Nothing to sign before somebody has recommended. */
    private void countersigningOfficer(String number) {
        Page page = signIn("day-second", SCREEN);
        page.getByText("My groups' tasks").first().click();
        assertThat(cards(page, number)).hasCount(0);
        page.navigate(url("/officers/cases/" + number));
        assertThat(page.locator(".case-file")).containsText("audited");
        page.context().close();
    }

    /** A recommendation that was sent back is changed, not written anew. */
    private void licensingOfficerAgain(String number) {
        Page page = claimed("day-lead", "Recommend decision", number);
        tab(page, "Form");
        assertThat(page.getByLabel("Other conditions of the license")).hasValue("Report each transfer within a week");
        assertThat(page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(false)).last()).hasValue("All in favour");
        keep(page, "sent-back-form");
        tab(page, "Case file");
        assertThat(page.locator(".case-sent-back")).containsText("Name who reports");
        keep(page, "sent-back-case-file");
        page.context().close();
    }

    private void manager(String number) {
        Page page = signIn("day-manager", SCREEN);
        var row = page.locator(".desk-panel").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Vietnam"));
        assertThat(row).containsText("790,000,000");
        assertThat(page.locator(".desk-panel")).containsText("Recommendation");
        picture(page, "cockpit");
        page.navigate(url("/managers/report"));
        page.locator("#by").selectOption("COUNTRY");
        var report = page.waitForDownload(() -> press(page, "Download the report"));
        assertThat(report.suggestedFilename()).endsWith(".csv");
        page.navigate(url("/managers/letters"));
        assertThat(page.locator("main")).containsText(number);
        page.context().close();
    }

    private void applicant(Person exporter, String number, String waiting) {
        Page page = signIn(exporter.username(), SCREEN);
        assertThat(page.locator("main")).containsText(number);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).click();
        assertThat(page.locator("main")).containsText("440,000,000");
        picture(page, "portal");
        page.navigate(url("/portal/applications/" + waiting));
        page.getByText("Withdraw this application").click();
        page.locator("#reason").fill("The customer ordered elsewhere");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Withdrawn");
        page.context().close();
    }

    @Test
    void anAdministratorHiresSomebodyWhoChoosesAPasswordAndFindsAnEmptyQueue() {
        hire("day-administrator", Role.ADMINISTRATOR);
        Page page = signIn("day-administrator", SCREEN);
        assertThat(page.url()).contains("/camunda/app/admin/");
        page.navigate(url("/admin/staff"));
        page.locator("#displayName").fill("Justice Reviewer");
        page.locator("#username").fill("day-justice");
        page.locator("label[for=new-STATE_REVIEWER]").click();
        press(page, "Add");
        String oneTime = page.locator("main .usa-alert--success .desk-hash").textContent();
        Page newcomer = signIn(visit(SCREEN), "day-justice", oneTime);
        newcomer.locator("#current").fill(oneTime);
        newcomer.locator("#chosen").fill(PASSWORD);
        newcomer.locator("#repeated").fill(PASSWORD);
        press(newcomer, "Change password");
        assertThat(newcomer.getByText("My groups' tasks").first()).isVisible();
        assertThat(newcomer.url()).contains("/camunda/app/tasklist/");
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("capdesk.pictures");
        keep(page, "day-" + name);
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
