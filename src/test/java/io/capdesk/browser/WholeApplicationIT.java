package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From the log-in to the control number for who has no scripts, and for who has no mouse; each after a mistake at every step. */
class WholeApplicationIT extends BrowsedDesk {

    @Test
    void withScriptsOff() {
        Page page = signIn(exporter("scriptless", "Example Compute Plain").username(), new NewContextOptions().setJavaScriptEnabled(false));
        press(page, "Start an application");
        page.locator("#consignee-name").fill("Example Clouds");
        press(page, "Add: End user");
        assertThat(page.locator("#consignee-name")).hasValue("Example Clouds");
        page.locator("#parties-0-name").fill("Example Tenants");
        page.locator("#parties-0-address").fill("2 Quay");
        page.locator("#parties-0-country").selectOption("TH");
        page.locator("#shipment-destination").selectOption("TH");
        page.locator("label[for=shipment-activity-EXPORT]").click();
        page.locator("#consignee-address").fill("1 Quay");
        page.locator("#consignee-headquarters").selectOption("TH");
        press(page, "Save and continue");
        page.locator("#items-0-chip").selectOption("nvidia-gb200");
        page.locator("#items-0-quantity").fill("1000");
        page.locator("#items-0-unitPrice").fill("60000");
        press(page, "Add: model weights");
        press(page, "Remove Item 2: model weights");
        press(page, "Save and update");
        assertThat(page.locator("#outlook")).containsText("40,000,000 TPP");
        press(page, "Save and continue");
        page.locator("#use-specific").fill("Training for commercial customers");
        page.locator("#use-physicalSecurity").fill("Guards");
        page.locator("#use-cyberSecurity").fill("Two factors");
        press(page, "Save and continue");
        press(page, "Save and check your answers");
        assertThat(page.locator("main")).containsText("The application can't be registered yet");
        page.locator("main .usa-alert a").first().click();
        page.locator("#purchaseOrder").setInputFiles(ORDER);
        press(page, "Upload file");
        press(page, "Save and check your answers");
        press(page, "Register");
        assertThat(page.locator("main")).containsText("Not registered: the declaration is to be put right");
        page.locator("#signature").fill("Plain Porter");
        page.locator("label[for=declared]").click();
        press(page, "Register");
        assertThat(page.locator("main")).containsText("Your application is registered under control number Z");
        assertThat(page.locator("main")).containsText("40,000,000");
    }

    @Test
    void byKeyboardAlone() {
        exporter("mouseless", "Example Compute Keys");
        Page page = visit(new NewContextOptions());
        page.navigate(url("/login"));
        var keys = new Keyboard(page);
        keys.type("username", "mouseless").type("password", PASSWORD).enter("Sign in");
        keys.enter("Start an application");
        keys.choose("shipment-destination", "Thailand").choose("shipment-activity-EXPORT")
                .type("consignee-name", "Example Clouds").type("consignee-address", "1 Quay")
                .choose("consignee-headquarters", "Thailand").enter("Save and continue");
        keys.choose("items-0-chip", "NVIDIA GB200").type("items-0-quantity", "1000").type("items-0-unitPrice", "60000")
                .enter("Save and continue");
        keys.type("use-specific", "Training for commercial customers").type("use-physicalSecurity", "Guards")
                .type("use-cyberSecurity", "Two factors").enter("Save and continue");
        var file = page.waitForFileChooser(() -> keys.open("purchaseOrder"));
        file.setFiles(ORDER);
        keys.enter("Upload file");
        keys.enter("Save and check your answers");
        keys.choose("declared").type("signature", "Key Porter").enter("Register");
        assertThat(page.locator("main")).containsText("Your application is registered under control number Z");
        keys.enter("Applications").enter("Start an application");
        keys.choose("known-consignee", "Example Clouds").enter("Fill in: Ultimate consignee");
        assertThat(page.locator("#consignee-name")).hasValue("Example Clouds");
        assertThat(page.locator("#consignee-headquarters")).hasValue("TH");
    }
}
