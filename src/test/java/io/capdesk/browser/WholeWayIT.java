package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deal of Johor from web form to licence, every role in a real browser; screenshots are kept under target. */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1", "capdesk.outbox-folder=target/outbox-browser"})
class WholeWayIT {

    private static final String PASSWORD = "Quiet-River-2026";
    private static final double PATIENCE_MS = 60_000;

    @LocalServerPort int port;
    @Autowired Applicants applicants;
    @Autowired StaffRegister register;
    @Autowired JdbcClient jdbc;

    private Browser browser;

    @Test
    void dealOfJohorFromWebFormToLicense() {
        hireEverybody();
        try (Playwright playwright = Chromium.playwright()) {
            browser = Chromium.launch(playwright);
            var applicant = signIn("exporter");
            apply(applicant);
            managerSeesTheToken();
            task("lead", "Initial review", page -> page.getByText("Refer to State").click());
            task("guard", "Review security requirements", page -> {
                page.getByText("Adequate", exactly()).click();
                page.locator("textarea").first().fill("Guards, no windows, audited");
            });
            for (String agency : List.of("diplomat", "soldier", "physicist")) {
                task(agency, "Recommend position", page -> page.getByText("Approve", exactly()).click());
            }
            task("lead", "Recommend decision", page -> {
                page.getByText("Approve", exactly()).click();
                page.getByText("Written acknowledgment", exactly()).click();
                page.getByLabel("Text of \"Written acknowledgment\"").fill("The consignee acknowledges this in writing.");
                page.locator("textarea").last().fill("All in favour");
            });
            ownRecommendationIsNotCountersigned();
            task("second", "Countersign", page -> page.getByText("I agree with").click());
            applicantReadsTheLicense(applicant);
            managerWatchesInCockpit();
            managerSeesTheAllocation();
        }
    }

    private void hireEverybody() {
        var organization = applicants.addOrganization("Example Compute Abroad", "US").id();
        applicants.add("exporter", "Export desk", "export@exporter.example", organization, PASSWORD);
        hire("lead", Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        hire("second", Role.COUNTERSIGNING_OFFICER);
        hire("guard", Role.SECURITY_REVIEWER);
        hire("diplomat", Role.STATE_REVIEWER);
        hire("soldier", Role.DEFENSE_REVIEWER);
        hire("physicist", Role.ENERGY_REVIEWER);
        hire("watcher", Role.MANAGER);
        jdbc.sql("delete from one_time_password").update();
    }

    private void hire(String name, Role... roles) {
        register.add(new Person(name, "Member of the staff", null, Set.of(roles), null), PASSWORD);
    }

    private void apply(Page page) {
        accessible(page, "portal-home");
        press(page, "Start an application");
        page.locator("#shipment-destination").selectOption("MY");
        page.locator("label[for=shipment-activity-EXPORT]").click();
        page.locator("#consignee-name").fill("YTL AI Johor");
        page.locator("#consignee-address").fill("Data centre park, Johor");
        page.locator("#consignee-headquarters").selectOption("MY");
        press(page, "Add: Purchaser");
        page.locator("#parties-0-name").fill("YTL Power International");
        page.locator("#parties-0-address").fill("205 Jalan Bukit Bintang, Kuala Lumpur");
        page.locator("#parties-0-country").selectOption("MY");
        accessible(page, "portal-parties");
        press(page, "Save and continue");
        page.locator("#items-0-chip").selectOption("nvidia-gb200");
        page.locator("#items-0-quantity").fill("15428");
        page.locator("#items-0-unitPrice").fill("60000");
        press(page, "Save and update");
        assertThat(page.locator("#outlook")).containsText("617,120,000 TPP");
        accessible(page, "portal-items");
        press(page, "Save and continue");
        page.locator("#use-specific").fill("Training and inference for commercial customers");
        page.locator("#use-physicalSecurity").fill("Guards, gates, and every rack counted each month");
        page.locator("#use-cyberSecurity").fill("Two factors, logged administration, no remote console");
        accessible(page, "portal-use");
        press(page, "Save and continue");
        page.locator("#purchaseOrder").setInputFiles(new FilePayload("order.pdf", "application/pdf",
                "%PDF-1.4\npurchase order\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        press(page, "Upload file");
        accessible(page, "portal-documents");
        press(page, "Save and check your answers");
        page.locator("#signature").fill("Ex Porter");
        page.locator("label[for=declared]").click();
        accessible(page, "portal-check");
        press(page, "Register");
        assertThat(page.locator("main")).containsText("617,120,000");
        assertThat(page.locator("main")).containsText("172,880,000");
        accessible(page, "portal-status");
    }

    private void task(String person, String name, Consumer<Page> answer) {
        Page page = claimed(person, name);
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("617,120,000");
        accessiblePart(page, person + "-case-file", ".case-file");
        tab(page, "Form");
        answer.accept(page);
        press(page, "Complete");
        assertThat(page.locator(".tasks-list").getByText(name)).hasCount(0);
        keep(page, person + "-done");
        page.context().close();
    }

    private Page claimed(String person, String task) {
        offered(person, task);
        Page page = signIn(person);
        page.getByText("My groups' tasks").first().click();
        cardSaysWhoseCaseItIs(page, task);
        page.locator(".tasks-list").getByText(task, new Locator.GetByTextOptions().setExact(true)).first().click();
        page.getByText("Claim", exactly()).click();
        assertThat(page.getByText("Claim", exactly())).hasCount(0);
        return page;
    }

    /** The engine's own threads bring a task, and Tasklist shows those that are there when it opens. */
    private void offered(String person, String task) {
        await().atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> jdbc.sql("select count(*) from act_ru_task t"
                        + " join act_ru_identitylink l on l.task_id_ = t.id_ join act_id_membership m on m.group_id_ = l.group_id_"
                        + " where t.name_ = ? and m.user_id_ = ?").params(task, person).query(Long.class).single() > 0);
    }

    private static void tab(Page page, String name) {
        page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    private static void cardSaysWhoseCaseItIs(Page page, String task) {
        var card = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(task)).first();
        assertThat(card.locator("[cam-tasklist-variables]"))
                .hasText(Pattern.compile("Control number:\\s+Z000001\\s+Applicant:\\s+Example Compute Abroad\\s+Destination:\\s+Malaysia"
                        + "\\s+TPP:\\s+617,120,000"));
        assertThat(card).containsText("Due in");
        assertThat(card.getByText("617,120,000")).isVisible();
        for (String refused : List.of("Create task", "Start process", "History")) {
            assertThat(page.getByText(refused, exactly())).hasCount(0);
        }
    }

    private void ownRecommendationIsNotCountersigned() {
        Page page = claimed("lead", "Countersign");
        page.getByText("I agree with").click();
        press(page, "Complete");
        assertThat(page.locator(".page-notifications .message"))
                .hasText("You made this recommendation yourself: another officer must countersign it.");
        keep(page, "lead-own-countersignature");
        page.locator(".meta .assignee .glyphicon-remove").click();
        assertThat(page.getByText("Claim", exactly())).isVisible();
        page.context().close();
    }

    private void applicantReadsTheLicense(Page page) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("main").textContent().contains("D000001");
        });
        assertThat(page.locator("main")).containsText("The consignee acknowledges this in writing.");
        accessible(page, "portal-licensed");
    }

    private void managerSeesTheToken() {
        Page page = signIn("watcher");
        page.navigate(url("/camunda/app/cockpit/default/#/processes"));
        page.getByText("Licence application").first().click();
        assertThat(page.locator("[data-container-id=Task_InitialReview] .instance-count").first()).hasText("1");
        keep(page, "cockpit-definition");
        page.locator("a[href*='process-instance/']").first().click();
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("617,120,000");
        accessiblePart(page, "cockpit-case-file", ".case-file");
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);
        page.context().close();
    }

    private void managerWatchesInCockpit() {
        Page page = signIn("watcher");
        var panel = page.locator(".desk-panel");
        assertThat(panel.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Malaysia")))
                .containsText(Pattern.compile("790,000,000.*617,120,000.*172,880,000"));
        assertThat(panel).containsText("No open case.");
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        accessiblePart(page, "cockpit-panel", ".desk-panel");
        page.context().close();
    }

    private void managerSeesTheAllocation() {
        Page page = signIn("watcher");
        page.navigate(url("/managers/allocations"));
        assertThat(page.locator("main")).containsText("172,880,000");
        accessible(page, "allocations");
    }

    private Page signIn(String person) {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page.navigate(url("/login"));
        page.locator("#username").fill(person);
        page.locator("#password").fill(PASSWORD);
        press(page, "Sign in");
        return page;
    }

    private void accessible(Page page, String name) {
        keep(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }

    /** What the desk adds to a page of the vendor's; the shell around it has faults of its own. */
    private void accessiblePart(Page page, String name, String part) {
        keep(page, name);
        assertThat(new AxeBuilder(page).include(part).analyze().getViolations()).as(name).isEmpty();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
