package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Refusal;
import io.capdesk.documents.Document;
import io.capdesk.documents.Samples;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come with a comment, on the real desk. */
class CommentFilesTest extends CommentDesk {

    private static final Instant NOON = Instant.parse("2025-03-03T17:00:00Z");
    private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired KeepCommentFile keepCommentFile;
    @Autowired ClearUnsentFiles clearUnsentFiles;
    @Autowired PublicDocket publicDocket;

    private Typed typed;

    @BeforeEach
    void page() {
        typed = typed(announced(false));
        typed.publicKnown = true;
    }

    @Test
    void aConfidentialFileAndItsPublicVersionComeWithTheComment() {
        attached("BC Example.pdf", Pages.pdf("BUSINESS CONFIDENTIAL\nOur price is 40,000 dollars"));
        attached("P Example.pdf", Pages.pdf("PUBLIC\nOur price is left out"));
        typed.justification = "Trade secrets, FOIA exemption 4";
        var receipt = sent(typed, NOON);
        var comment = comments.byTracking(receipt.tracking()).orElseThrow();
        assertThat(comments.filesOf(comment.id())).extracting(CommentFile::name, CommentFile::confidential, CommentFile::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BC Example.pdf", true, 1),
                        org.assertj.core.groups.Tuple.tuple("P Example.pdf", false, 2));
        assertThat(comments.justificationOf(comment.id())).contains("Trade secrets, FOIA exemption 4");
        assertThat(documents.of(Upload.commentOwner(comment.id()))).hasSize(2)
                .allSatisfy(file -> assertThat(file.visibility()).isEqualTo(Visibility.COMMENT_ANALYSTS))
                .allSatisfy(file -> assertThat(file.storedBy()).isEqualTo("(portal)"));
        var posted = posted(receipt);
        assertThat(publicDocket.comment(posted.documentId()).orElseThrow().files()).extracting(CommentFile::name).containsExactly("P Example.pdf");
        assertThat(publicDocket.file(posted.documentId(), 1)).isEmpty();
        assertThat(publicDocket.file(posted.documentId(), 2)).isPresent();
    }

    @Test
    void theFilesAreInTheReceiptsContent() {
        var plain = sent(typed(announced(false)), NOON);
        attached("a.txt", "one".getBytes(StandardCharsets.UTF_8));
        assertThat(sent(typed, NOON).content()).isNotEqualTo(plain.content());
    }

    @Test
    void aConfidentialFilingIsWholeOrRefusedAndNothingIsLost() {
        attached("BC Example.pdf", Pages.pdf("BUSINESS CONFIDENTIAL\nOur price"));
        assertThat(problems(typed, NOON)).extracting(SubmissionProblem::field).containsExactly("files", "justification");
        attached("P Example.pdf", Pages.pdf("Our price is left out"));
        typed.justification = "FOIA exemption 4";
        assertThat(problems(typed, NOON)).singleElement().satisfies(problem -> assertThat(problem.message()).contains("P Example.pdf", "marked \"PUBLIC\""));
        keepCommentFile.remove(typed.key, kept("P Example.pdf").id());
        attached("P Example.pdf", Pages.pdf("PUBLIC\nOur price is left out"));
        sent(typed, NOON);
    }

    @Test
    void whatBecomesPublicIsConfirmed() {
        attached("Our comment.pdf", Pages.pdf("We like it"));
        typed.publicKnown = false;
        assertThat(problems(typed, NOON)).extracting(SubmissionProblem::field).containsExactly("publicKnown");
        typed.publicKnown = true;
        sent(typed, NOON);
    }

    @Test
    void theSameContentUnderAnotherKindOfNameIsNoticed() {
        byte[] scanned = Pages.pdf((String) null);
        attached("Example.pdf", scanned);
        attached("Example again.pdf", scanned);
        assertThat(keepCommentFile.kept(typed.key)).as("once").hasSize(1);
        assertThat(keep("BC Example.pdf", scanned)).isEqualTo("KEPT_UNDER_ANOTHER_NAME");
    }

    @Test
    void aFileMayBeRemovedByItsPageOnlyAndOnlyBeforeItIsSent() {
        attached("a.txt", "one".getBytes(StandardCharsets.UTF_8));
        var file = kept("a.txt");
        keepCommentFile.remove(UUID.randomUUID().toString(), file.id());
        assertThat(keepCommentFile.kept(typed.key)).hasSize(1);
        sent(typed, NOON);
        keepCommentFile.remove(typed.key, file.id());
        assertThat(documents.find(file.id())).as("part of the record").isPresent();
        assertThat(keep("b.txt", "two".getBytes(StandardCharsets.UTF_8))).isEqualTo("SENT");
        assertThat(keepCommentFile.keep("../x", Origin.PORTAL, "a.txt", new ByteArrayInputStream(new byte[1])).map(Refusal::name)).contains("NOT_A_PAGE");
    }

    @Test
    void typesAreFoundInTheContentAndTheRestIsRefusedWithASentence() {
        Map<String, byte[]> taken = new LinkedHashMap<>();
        taken.put("a.gif", GIF);
        taken.put("a.bmp", bmp());
        taken.put("a.tif", tiff());
        taken.put("a.rtf", bytes("{\\rtf1\\ansi We like it\\par}"));
        taken.put("a.pptx", Pages.slides("We like it"));
        taken.put("a.docx", Pages.word(Pages.paragraph("We like it"), "Head"));
        taken.put("a.pdf", Pages.pdf("We like it"));
        taken.put("a.txt", bytes("<b>We</b> like it"));
        taken.forEach((name, content) -> assertThat(keep(name, content)).as(name).isEqualTo("kept"));
        assertThat(keepCommentFile.kept(typed.key)).extracting(Document::fileName).containsExactlyElementsOf(taken.keySet());

        Map<String, byte[]> refused = new LinkedHashMap<>();
        refused.put("page.html", Samples.HTML);
        refused.put("drawing.svg", Samples.SVG);
        refused.put("program.pdf", Samples.EXE);
        refused.put("archive.docx", Samples.zip(Map.of("a.txt", bytes("a"))));
        refused.put("gif-and-zip.gif", both(GIF, Samples.zip(Map.of("a.class", bytes("a")))));
        refused.put("gif-and-page.gif", both(GIF, bytes("<script>alert(1)</script>")));
        refused.put("pdf-and-zip.pdf", both(Pages.pdf("We"), Samples.zip(Map.of("a.class", bytes("a")))));
        refused.put("object.rtf", bytes("{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}"));
        refused.put("template.rtf", bytes("{\\rtf1{\\*\\template http://x.example/a.dotm}}"));
        refused.put("empty.txt", new byte[0]);
        refused.put("bomb.pptx", bomb());
        refused.forEach((name, content) -> assertThat(keep(name, content)).as(name).isNotEqualTo("kept"));
        assertThat(keepCommentFile.kept(typed.key)).as("the good ones stay").hasSize(taken.size());
        sent(typed, NOON);
    }

    @Test
    void twentyFilesOfTenMegabytesAreTakenAndNoMore() {
        byte[] large = new byte[10_000_000];
        Arrays.fill(large, (byte) 'x');
        assertThat(keep("most.txt", large)).isEqualTo("kept");
        assertThat(keep("more.txt", Arrays.copyOf(large, (10 << 20) + 1))).isEqualTo("TOO_LARGE");
        for (int i = 2; i <= 20; i++) {
            assertThat(keep(i + ".txt", bytes("file " + i))).isEqualTo("kept");
        }
        assertThat(keep("21.txt", bytes("file 21"))).isEqualTo("TOO_MANY");
        var receipt = sent(typed, NOON);
        assertThat(comments.filesOf(comments.byTracking(receipt.tracking()).orElseThrow().id())).hasSize(20);
    }

    @Test
    void filesOfACommentThatIsNeverSentGoAfterTwoDays() {
        clock.moveTo(NOON);
        attached("a.txt", bytes("one"));
        clock.moveTo(NOON.plusSeconds(47 * 3600));
        clearUnsentFiles.clear();
        assertThat(keepCommentFile.kept(typed.key)).hasSize(1);
        clock.moveTo(NOON.plusSeconds(49 * 3600));
        assertThat(clearUnsentFiles.clear()).isPositive();
        assertThat(keepCommentFile.kept(typed.key)).isEmpty();
    }

    private Document kept(String name) {
        return keepCommentFile.kept(typed.key).stream().filter(file -> file.fileName().equals(name)).findFirst().orElseThrow();
    }

    private void attached(String name, byte[] content) {
        assertThat(keep(name, content)).as(name).isEqualTo("kept");
    }

    private String keep(String name, byte[] content) {
        // files are in the order they came
        clock.moveTo(clock.instant().plusMillis(1));
        return keepCommentFile.keep(typed.key, Origin.PORTAL, name, new ByteArrayInputStream(content)).map(refusal -> {
            assertThat(refusal.sentence()).endsWith(".");
            return refusal.name();
        }).orElse("kept");
    }

    private static byte[] bmp() {
        byte[] image = new byte[70];
        byte[] head = {'B', 'M', 70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0};
        System.arraycopy(head, 0, image, 0, head.length);
        return image;
    }

    private static byte[] tiff() {
        byte[] image = new byte[64];
        byte[] head = {'I', 'I', 42, 0, 8, 0, 0, 0};
        System.arraycopy(head, 0, image, 0, head.length);
        return image;
    }

    private static byte[] bomb() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Samples.officeParts(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"));
        parts.put("ppt/slides/slide1.xml", new byte[50_000_000]);
        return Samples.zip(parts);
    }

    private static byte[] both(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
