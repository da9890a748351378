package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.capdesk.access.Role;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.Comments;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An analyst announces a document, reviews what came in Tasklist and on the workbench, and a second one posts it. */
class DocketReviewIT extends BrowsedDesk {

    private static final String DOCKET = "REVIEW-2026-0001";

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Dockets dockets;
    @Autowired Comments comments;
    @Autowired Batches batches;
    @Autowired FormBatches form;
    @Autowired Clock clock;

    private String document;
    private String batch;

    @Test
    void oneCommentIsRestrictedAndTheOthersArePosted() {
        hire("d-analyst", Role.COMMENT_ANALYST);
        hire("d-second", Role.COMMENT_ANALYST);
        hire("d-manager", Role.MANAGER);
        announce();
        commentsCome();
        restrictOneAndRedactAnother();
        answer("d-analyst", "Review comments", page -> page.locator("textarea").first().fill("One threat"));
        answer("d-second", "Post comments", page -> page.getByText("Post all that is left").click());
        await().atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> comments.byDocumentId(document.replace("-0001-0001", "-0001-0004")).isPresent());
        workbenchShowsWhatWasDecided();
        managerSeesWhereItStands();
    }

    private void announce() {
        Page page = signIn("d-analyst");
        page.navigate(url("/officers/dockets"));
        press(page, "Announce the document");
        accessible(page, "dockets-announce-problems");
        page.locator("#docket").fill(DOCKET);
        page.locator("#docketTitle").fill("Framework for Artificial Intelligence Diffusion");
        page.locator("#kind").selectOption("Rule");
        page.locator("#title").fill("Interim final rule with request for comments");
        LocalDate today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        page.locator("#opensOn").fill(today.minusDays(1).toString());
        page.locator("#lastDay").fill(today.plusDays(60).toString());
        press(page, "Announce the document");
        assertThat(page.locator("main")).containsText("is announced");
        document = page.url().replaceAll(".*/", "");
        accessible(page, "docket-announced");
        page.context().close();
        await().atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> dockets.document(document).orElseThrow().state() == PeriodState.OPEN);
    }

    private void commentsCome() {
        var commenting = beans.createBean(Commenting.class);
        commenting.received(document, "The caps are too low.", clock.instant());
        commenting.received(document, "A threat.", clock.instant());
        commenting.received(document, "Call 202-555-0100. The caps are fine.", clock.instant());
        jdbc.sql("update docket_comment set received_at = received_at - interval '2' day where comment_on = ?").param(document).update();
        form.form();
        batch = batches.of(document, 1).get(0).id().toString();
    }

    /** The tab beside the task leads to the batch's page, and back. */
    private void restrictOneAndRedactAnother() {
        offered("d-analyst", "Review comments", batch);
        Page page = signIn("d-analyst");
        page.getByText("My groups' tasks").first().click();
        Locator card = cards(page, document).filter(new Locator.FilterOptions().setHasText("Review comments")).first();
        assertThat(card).containsText("Batch 1: 3 texts, 3 comments");
        card.getByText("Review comments", new Locator.GetByTextOptions().setExact(true)).first().click();
        tab(page, "Case file");
        assertThat(page.locator(".case-file")).containsText("The caps are too low.");
        accessiblePart(page, "docket-batch-tab", ".case-file");
        page.getByText("Open the batch").click();
        accessible(page, "docket-batch");
        page.getByText("Restrict, redact or withdraw item 2").click();
        press(page, "Restrict");
        assertThat(page.locator("#restrictKind-problem")).containsText("Choose why it is restricted");
        accessible(page, "docket-comment-problems");
        page.locator("#restrictKind").selectOption("PROFANITY");
        page.locator("#restrictReason").fill("It threatens the staff");
        press(page, "Restrict");
        assertThat(page.locator("main")).containsText("The comment is restricted");
        page.getByText("Restrict, redact or withdraw item 3").click();
        new Keyboard(page).type("redactReason", "A telephone number");
        page.locator("#redactText").fill("Call [redacted]. The caps are fine.");
        press(page, "Redact");
        assertThat(page.locator("#item-3")).containsText("Redacted: this is what the public reads.");
        accessible(page, "docket-batch-decided");
        page.context().close();
    }

    private void answer(String person, String task, Consumer<Page> fill) {
        offered(person, task, batch);
        Page page = signIn(person);
        page.getByText("My groups' tasks").first().click();
        cards(page, document).filter(new Locator.FilterOptions().setHasText(task)).first()
                .getByText(task, new Locator.GetByTextOptions().setExact(true)).first().click();
        page.getByText("Claim", exactly()).click();
        assertThat(page.getByText("Claim", exactly())).hasCount(0);
        tab(page, "Form");
        fill.accept(page);
        press(page, "Complete");
        await().atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> tasks.createTaskQuery().processInstanceBusinessKey(batch)
                .taskName(task).count() == 0);
        page.context().close();
    }

    private void workbenchShowsWhatWasDecided() {
        Page page = signIn("d-second");
        page.navigate(url("/officers/dockets/" + document + "?state=RESTRICTED"));
        assertThat(page.locator("table tbody tr")).hasCount(1);
        accessible(page, "docket-workbench");
        page.locator("table tbody tr a").first().click();
        assertThat(page.locator("main")).containsText("It threatens the staff");
        accessible(page, "docket-comment");
        page.setViewportSize(360, 800);
        org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        page.context().close();
        org.assertj.core.api.Assertions.assertThat(batches.items(UUID.fromString(batch))).extracting(item -> item.comment().state())
                .containsExactly(CommentState.POSTED, CommentState.RESTRICTED, CommentState.POSTED);
    }

    private void managerSeesWhereItStands() {
        Page page = signIn("d-manager");
        assertThat(page.locator(".desk-panel")).containsText("Public comments");
        page.navigate(url("/officers/dockets"));
        assertThat(page.locator("main")).containsText(document);
        page.navigate(url("/officers/dockets/" + document));
        assertThat(page.locator("main")).not().containsText("It threatens the staff");
        accessible(page, "docket-as-a-manager");
        page.context().close();
    }
}
