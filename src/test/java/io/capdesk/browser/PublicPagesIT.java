package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.capdesk.Capdesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages for everybody: read by axe on a desk and on a phone, asked without scripts and by keyboard. Same server as the whole way's. */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1", "capdesk.outbox-folder=target/outbox-browser"})
class PublicPagesIT {

    private static final String LPP = "/need-a-licence?destination=MY&headquarters=MY&item1.chip=nvidia-h100-sxm5-80gb&item1.quantity=";
    private static final Map<String, String> PAGES = Map.of(
            "requirement-form", "/need-a-licence",
            "requirement-needed", LPP + "1700",
            "requirement-lpp", LPP + "1699",
            "requirement-problems", LPP + "few&date=never",
            "requirement-kinds", "/need-a-licence?edit=yes&item1.kind=chip&item2.kind=circuit&item3.kind=computer&item4.kind=weights",
            "rule", "/rule", "login", "/login");

    @LocalServerPort int port;

    @Test
    void everybodyCanReadThem() {
        try (Playwright playwright = Chromium.playwright()) {
            Browser browser = Chromium.launch(playwright);
            for (int width : List.of(1280, 360)) {
                Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800)).newPage();
                PAGES.forEach((name, path) -> readable(page, name + "-" + width, path, width));
            }
            Page page = browser.newPage();
            page.navigate(url(LPP + "1700"));
            page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/requirement.pdf")));
        }
    }

    @Test
    void theQuestionIsAskedWithoutScriptsAndByTheEnterKey() {
        try (Playwright playwright = Chromium.playwright()) {
            Page page = Chromium.launch(playwright).newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
            page.navigate(url("/login"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Does my export need a licence?")).click();
            page.locator("#destination").selectOption("MY");
            page.locator("#headquarters").selectOption("MY");
            page.locator("[id='item1.chip']").selectOption("nvidia-gb200");
            press(page, "Add model weights");
            assertThat(page.locator("[id='item1.chip']")).hasValue("nvidia-gb200");
            press(page, "Remove item 2");
            page.locator("[id='item1.quantity']").fill("15428");
            page.keyboard().press("Enter");
            assertThat(page.locator("#verdict")).containsText("Yes, a licence is needed");
            assertThat(page.locator("main")).containsText("617,120,000");
            assertThat(page.url()).doesNotContain("=&").contains("destination=MY", "item1.quantity=15428");
        }
    }

    private void readable(Page page, String name, String path, int width) {
        page.navigate(url(path));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + name).isLessThanOrEqualTo(width);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
