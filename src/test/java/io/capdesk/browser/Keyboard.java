package io.capdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** A page without a mouse: what Tab does not reach is not reached, and what has no outline there is not seen. */
final class Keyboard {

    private static final int MOST_STOPS = 150;
    private static final String FOCUSED = "() => { const one = document.activeElement;"
            + " return ['#' + one.id, one.tagName === 'BUTTON' || one.tagName === 'A' ? one.innerText.replace(/\\s+/g, ' ').replace(' :', ':').trim() : '']; }";
    private static final String OUTLINED = "() => { const look = getComputedStyle(document.activeElement);"
            + " const label = document.activeElement.nextElementSibling;"
            + " return [look, ...(label ? [getComputedStyle(label, '::before')] : [])].some(one => one.outlineStyle !== 'none'"
            + " && parseFloat(one.outlineWidth) > 0); }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard type(String id, String text) {
        return reach('#' + id).typed(text);
    }

    /** Of a list, by the first letters of the choice. */
    Keyboard choose(String id, String choice) {
        return reach('#' + id).typed(choice);
    }

    /** A box or the first of a row of circles. */
    Keyboard choose(String id) {
        return reach('#' + id).pressed("Space");
    }

    /** A button or a link by its words: the next page is there when this returns. */
    Keyboard enter(String words) {
        reach(words);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** The system's own window opens over the page. */
    Keyboard open(String id) {
        return reach('#' + id).pressed("Enter");
    }

    private Keyboard reach(String what) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (((List<?>) page.evaluate(FOCUSED)).contains(what)) {
                assertThat((Boolean) page.evaluate(OUTLINED)).as("one sees where one is: " + what).isTrue();
                return this;
            }
        }
        throw new AssertionError("Tab does not reach " + what + " on " + page.url());
    }

    private Keyboard typed(String text) {
        page.keyboard().type(text);
        return this;
    }

    private Keyboard pressed(String key) {
        page.keyboard().press(key);
        return this;
    }
}
