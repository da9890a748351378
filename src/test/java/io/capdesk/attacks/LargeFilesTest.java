package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that is too large costs nobody what they typed beside it. */
class LargeFilesTest extends AttackedDesk {

    @Autowired
    Drafts drafts;
    @Autowired
    DocumentStore documents;

    private Person exporter;
    private Visitor browser;

    @BeforeEach
    void signIn() {
        exporter = applicant("hauler");
        browser = visitor("hauler");
    }

    /** Over the desk's own limit; over what the server reads; far over what it reads on behind a refused request. */
    @ParameterizedTest
    @ValueSource(ints = {21, 30, 200})
    void aFileThatIsTooLargeIsRefusedBesideItsFieldAndTheFormIsSaved(int megabytes) {
        UUID draft = drafts.start(exporter).id();

        var answer = browser.upload("/portal/drafts/" + draft + "/documents", megabytes << 20, "version", "0", "extras.information", "Typed, änd kept",
                "_csrf", browser.formToken());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/portal/drafts/" + draft + "/documents#purchaseOrder");
        assertThat(browser.get("/portal/drafts/" + draft + "/documents").body()).contains(DocumentRefusal.TOO_LARGE.sentence(),
                "id=\"purchaseOrder-problem\"", "Typed, änd kept");
        Draft kept = drafts.find(exporter, draft).orElseThrow();
        assertThat(kept.form().extras().information()).isEqualTo("Typed, änd kept");
        assertThat(documents.of(kept.documentOwner())).isEmpty();
    }

    @Test
    void aLateSaveWithALargeFileShowsBothRefusals() {
        Draft draft = drafts.start(exporter);
        browser.upload("/portal/drafts/" + draft.id() + "/documents", 10, "version", "0", "extras.information", "Theirs", "_csrf", browser.formToken());

        var answer = browser.upload("/portal/drafts/" + draft.id() + "/documents", 30 << 20, "version", "0", "extras.information", "Mine", "_csrf",
                browser.formToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Not saved: the draft was saved by somebody else", "Mine", "Theirs",
                DocumentRefusal.TOO_LARGE.sentence());
        assertThat(drafts.find(exporter, draft.id()).orElseThrow().form().extras().information()).isEqualTo("Theirs");
    }

    @Test
    void aLargeFileDoesNotGoRoundTheFormsTokenNorTheLogIn() {
        UUID draft = drafts.start(exporter).id();
        assertThat(browser.upload("/portal/drafts/" + draft + "/documents", 30 << 20, "version", "0", "extras.information", "Forged").statusCode())
                .isEqualTo(403);
        Visitor stranger = new Visitor(port);
        assertThat(stranger.upload("/portal/drafts/" + draft + "/documents", 30 << 20, "version", "0", "extras.information", "Forged", "_csrf",
                stranger.formToken()).headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(drafts.find(exporter, draft).orElseThrow().form().extras().information()).isEmpty();
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        String flood = "x".repeat(3_000_000);
        assertThat(browser.upload("/portal/drafts/" + drafts.start(exporter).id() + "/documents", 30 << 20, "version", "0", "extras.information", flood,
                "_csrf", browser.formToken()).statusCode()).isEqualTo(403);
    }

    /** More than twenty files of 10 MB: the words stay, the files are left unread. */
    @Test
    void aCommentWhoseFilesAreTooLargeTogetherKeepsItsText() {
        String document = announced();

        var answer = new Visitor(port).upload("/documents/" + document + "/comment", 211 << 20, "key", "00000000-0000-0000-0000-0000000000c1",
                "text", "Typed, änd kept");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"files-problem\"", "more than the docket takes at once", "Typed, änd kept");
    }

    @Test
    void aFileThatIsTooLargeCostsACommentNeitherItsTextNorTheOtherFiles() {
        String document = announced();

        var answer = new Visitor(port).upload("/documents/" + document + "/comment", 30 << 20, "key", "00000000-0000-0000-0000-0000000000c2",
                "text", "Typed, änd kept");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Typed, änd kept");
    }
}
