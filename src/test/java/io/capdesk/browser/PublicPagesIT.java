package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages for everybody: read by axe on a desk and on a phone, asked without scripts and by keyboard. */
class PublicPagesIT extends BrowsedDesk {

    private static final String LPP = "/need-a-licence?destination=MY&headquarters=MY&item1.chip=nvidia-h100-sxm5-80gb&item1.quantity=";
    private static final Map<String, String> PAGES = Map.of(
            "requirement-form", "/need-a-licence",
            "requirement-needed", LPP + "1700",
            "requirement-lpp", LPP + "1699",
            "requirement-problems", LPP + "few&date=never",
            "requirement-kinds", "/need-a-licence?edit=yes&item1.kind=chip&item2.kind=circuit&item3.kind=computer&item4.kind=weights",
            "rule", "/rule", "login", "/login");

    @Test
    void everybodyCanReadThem() {
        for (int width : List.of(1280, 360)) {
            Page page = visit(new Browser.NewContextOptions().setViewportSize(width, 800));
            PAGES.forEach((name, path) -> readable(page, name + "-" + width, path, width));
        }
        Page page = visit(new Browser.NewContextOptions());
        page.navigate(url(LPP + "1700"));
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/requirement.pdf")));
    }

    @Test
    void theQuestionIsAskedWithoutScriptsAndByTheEnterKey() {
        Page page = visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(url("/login"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Does my export need a license?")).click();
        page.locator("#destination").selectOption("MY");
        page.locator("#headquarters").selectOption("MY");
        page.locator("[id='item1.chip']").selectOption("nvidia-gb200");
        press(page, "Add model weights");
        assertThat(page.locator("[id='item1.chip']")).hasValue("nvidia-gb200");
        press(page, "Remove item 2");
        page.locator("[id='item1.quantity']").fill("15428");
        page.keyboard().press("Enter");
        assertThat(page.locator("#verdict")).containsText("Yes, a license is needed");
        assertThat(page.locator("main")).containsText("617,120,000");
        assertThat(page.url()).doesNotContain("=&").contains("destination=MY", "item1.quantity=15428");
    }

    /** The desk's own limit, for one address; typed answers stay, and other people are let in meanwhile. */
    @Test
    void whoRegistersTooOftenIsToldToWait() {
        Page page = visit(new Browser.NewContextOptions());
        page.navigate(url("/register"));
        String token = page.locator("main input[name=_csrf]").getAttribute("value");
        for (int sent = 0; sent < 20; sent++) {
            assertThat(register(page, token, "203.0.113.9").status()).isEqualTo(200);
        }
        APIResponse refused = register(page, token, "203.0.113.9");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 600);
        assertThat(refused.text()).contains("Your network sent this form too often. Try again in", "value=\"Example Insistent\"");
        assertThat(register(page, token, "203.0.113.10").status()).isEqualTo(200);
    }

    /** Filled in by a program, which the desk thanks and forgets: no letter is written. */
    private APIResponse register(Page page, String token, String address) {
        return page.request().post(url("/register"), RequestOptions.create().setHeader("X-Forwarded-For", address)
                .setForm(FormData.create().set("_csrf", token).set("name", "Example Insistent").set("website", "spam")));
    }

    private void readable(Page page, String name, String path, int width) {
        page.navigate(url(path));
        accessible(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + name).isLessThanOrEqualTo(width);
    }
}
