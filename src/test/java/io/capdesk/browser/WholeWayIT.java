package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.capdesk.access.Role;
import io.capdesk.securityreview.FoundMet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The deal of Johor from web form to license, every role in a real browser; screenshots are kept under target. */
class WholeWayIT extends BrowsedDesk {

    private String number;

    @Test
    void dealOfJohorFromWebFormToLicense() {
        hireEverybody();
        var applicant = signIn("exporter");
        apply(applicant);
        managerSeesTheToken();
        task("lead", "Initial review", page -> {
            page.getByText("Refer to the agencies").click();
            page.getByText("Approve", exactly()).click();
            page.getByLabel("Case analysis for the reviewers").fill("A commercial data centre");
        });
        FoundMet.of(jdbc, number);
        task("guard", "Review security requirements", page -> {
            assertThat(page.getByText("23 paragraphs apply. Found: 23 met. Nothing is open.")).isVisible();
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

    private void hireEverybody() {
        exporter("exporter", "Example Compute Abroad");
        hire("lead", Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        hire("second", Role.COUNTERSIGNING_OFFICER);
        hire("guard", Role.SECURITY_REVIEWER);
        hire("diplomat", Role.STATE_REVIEWER);
        hire("soldier", Role.DEFENSE_REVIEWER);
        hire("physicist", Role.ENERGY_REVIEWER);
        hire("watcher", Role.MANAGER);
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
        page.locator("#purchaseOrder").setInputFiles(ORDER);
        press(page, "Upload file");
        accessible(page, "portal-documents");
        press(page, "Save and check your answers");
        page.locator("#signature").fill("Ex Porter");
        page.locator("label[for=declared]").click();
        accessible(page, "portal-check");
        press(page, "Register");
        assertThat(page.locator("main")).containsText("617,120,000");
        assertThat(page.locator("main")).containsText("172,880,000");
        number = page.locator(".desk-control-number").textContent();
        accessible(page, "portal-status");
    }

    private void task(String person, String name, Consumer<Page> answer) {
        offered(person, name, number);
        Page page = signIn(person);
        cardSaysWhoseCaseItIs(page, name);
        claim(page, name, number);
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("617,120,000");
        accessiblePart(page, person + "-case-file", ".case-file");
        tab(page, "Form");
        answer.accept(page);
        press(page, "Complete");
        assertThat(cards(page, number).getByText(name)).hasCount(0);
        keep(page, person + "-done");
        page.context().close();
    }

    private void cardSaysWhoseCaseItIs(Page page, String task) {
        var card = card(page, task, number);
        assertThat(card.locator("[cam-tasklist-variables]"))
                .hasText(Pattern.compile("Control number:\\s+" + number + "\\s+Applicant:\\s+Example Compute Abroad\\s+Destination:\\s+Malaysia"
                        + "\\s+TPP:\\s+617,120,000"));
        assertThat(card).containsText("Due in");
        assertThat(card.getByText("617,120,000")).isVisible();
        for (String refused : List.of("Create task", "Start process", "History")) {
            assertThat(page.getByText(refused, exactly())).hasCount(0);
        }
    }

    private void ownRecommendationIsNotCountersigned() {
        Page page = claimed("lead", "Countersign", number);
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
            return page.locator("main").textContent().contains("License number");
        });
        assertThat(page.locator("main")).containsText("The consignee acknowledges this in writing.");
        accessible(page, "portal-licensed");
    }

    private void managerSeesTheToken() {
        Page page = signIn("watcher");
        page.navigate(url("/camunda/app/cockpit/default/#/processes"));
        page.getByText("License application").first().click();
        assertThat(page.locator("[data-container-id=Task_InitialReview] .instance-count").first()).hasText(Pattern.compile("[1-9]"));
        keep(page, "cockpit-definition");
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(number)).locator("a[href*='process-instance/']").first().click();
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
}
