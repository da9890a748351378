package io.capdesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium for all classes of a run: its start costs several seconds. Whoever uses it closes what they opened in it. */
final class SharedBrowser implements ParameterResolver {

    private record Started(Playwright playwright, Browser browser) implements CloseableResource {

        static Started start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(BrowsedDesk.PATIENCE_MS);
            Playwright playwright = Chromium.playwright();
            return new Started(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(SharedBrowser.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.start(), Started.class).browser();
    }
}
