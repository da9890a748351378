package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One started desk for every class of this package, and what a person does in a browser. Each class has cases of its own. */
@ExtendWith(SharedBrowser.class)
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1", "capdesk.outbox-folder=target/outbox-browser-${capdesk.test.fork:0}"})
abstract class BrowsedDesk {

    static final String PASSWORD = "Quiet-River-2026";
    static final FilePayload ORDER = new FilePayload("order.pdf", "application/pdf",
            "%PDF-1.4\npurchase order\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    static final double PATIENCE_MS = 60_000;

    @LocalServerPort int port;
    @Autowired Applicants applicants;
    @Autowired StaffRegister register;
    @Autowired StaffDirectory staff;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void open(Browser shared) {
        browser = shared;
    }

    @AfterEach
    void closeWhatIsOpen() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Of an organisation of their own; the same one when asked for again. */
    Person exporter(String username, String organization) {
        return applicants.find(username).orElseGet(() -> {
            Person person = applicants.add(username, "Export desk", username + "@exporter.example",
                    applicants.addOrganization(organization, "US").id(), PASSWORD);
            jdbc.sql("delete from one_time_password where username = ?").param(username).update();
            return person;
        });
    }

    /** A member of the staff who has chosen a password. */
    String hire(String name, Role... roles) {
        if (staff.find(name).isEmpty()) {
            register.add(new Person(name, "Member of the staff", null, Set.of(roles), null), PASSWORD);
            jdbc.sql("delete from one_time_password where username = ?").param(name).update();
        }
        return name;
    }

    Page signIn(String person) {
        return signIn(person, new Browser.NewContextOptions());
    }

    Page signIn(String person, Browser.NewContextOptions as) {
        return signIn(visit(as), person, PASSWORD);
    }

    Page signIn(Page page, String person, String password) {
        page.navigate(url("/login"));
        page.locator("#username").fill(person);
        page.locator("#password").fill(password);
        press(page, "Sign in");
        return page;
    }

    Page visit(Browser.NewContextOptions as) {
        Page page = browser.newContext(as).newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    /** The group's card of that case, in Tasklist. */
    static Locator card(Page page, String task, String controlNumber) {
        page.getByText("My groups' tasks").first().click();
        return cards(page, controlNumber).filter(new Locator.FilterOptions().setHasText(task)).first();
    }

    static Locator cards(Page page, String controlNumber) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(controlNumber));
    }

    Page claimed(String person, String task, String controlNumber) {
        offered(person, task, controlNumber);
        return claim(signIn(person), task, controlNumber);
    }

    static Page claim(Page page, String task, String controlNumber) {
        card(page, task, controlNumber).getByText(task, new Locator.GetByTextOptions().setExact(true)).first().click();
        page.getByText("Claim", exactly()).click();
        assertThat(page.getByText("Claim", exactly())).hasCount(0);
        return page;
    }

    /** The engine's own threads bring a task, and Tasklist shows those that are there when it opens. */
    void offered(String person, String task, String controlNumber) {
        await().atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> tasks.createTaskQuery().taskCandidateUser(person)
                .processInstanceBusinessKey(controlNumber).taskName(task).active().count() > 0);
    }

    static void tab(Page page, String name) {
        page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    void accessible(Page page, String name) {
        keep(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }

    /** What the desk adds to a page of the vendor's; the shell around it has faults of its own. */
    void accessiblePart(Page page, String name, String part) {
        keep(page, name);
        assertThat(new AxeBuilder(page).include(part).analyze().getViolations()).as(name).isEmpty();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }
}
