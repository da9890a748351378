package io.capdesk.docket;

import static io.capdesk.docket.Pages.drawn;
import static io.capdesk.docket.Pages.paragraph;
import static io.capdesk.docket.Pages.pdf;
import static io.capdesk.docket.Pages.slides;
import static io.capdesk.docket.Pages.word;
import static io.capdesk.docket.Pages.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the pages of a file say the same as its name. */
class MarkedPagesTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String MARK = "BUSINESS CONFIDENTIAL\n";

    @TempDir
    Path folder;

    @Test
    void everyPageWithWordsOfAConfidentialFileIsMarked() {
        assertThat(judged("BC A.pdf", PDF, pdf(MARK + "Prices", MARK + "Costs"))).isEqualTo("taken");
        assertThat(judged("BC A.pdf", PDF, pdf(MARK + "Prices", "Costs"))).isEqualTo("UNMARKED_PAGE 2");
        assertThat(judged("bc a.pdf", PDF, pdf("Prices", MARK + "Costs"))).isEqualTo("UNMARKED_PAGE 1");
        assertThat(judged("BC A.pdf", PDF, pdf(MARK + "Prices", null))).as("a scanned page").isEqualTo("taken");
        assertThat(judged("BC A.pdf", PDF, pdf("Business Confidential\nPrices"))).as("on a line of its own").isEqualTo("taken");
        assertThat(judged("BC A.pdf", PDF, pdf("Some business confidential information is in this long line of text")))
                .as("spoken of").isEqualTo("UNMARKED_PAGE 1");
        assertThat(judged("BC A.docx", DOCX, word(paragraph("Prices"), "BUSINESS CONFIDENTIAL"))).as("in the head of a page").isEqualTo("taken");
        assertThat(judged("BC A.docx", DOCX, word(paragraph("Prices"), "Example Clouds"))).isEqualTo("UNMARKED_FILE 1");
        assertThat(judged("BC A.pptx", PPTX, slides("BUSINESS CONFIDENTIAL", "Prices"))).isEqualTo("UNMARKED_PAGE 2");
        assertThat(judged("BC A.txt", "text/plain", MARK + "Prices")).isEqualTo("taken");
        assertThat(judged("BC A.txt", "text/plain", "Prices")).isEqualTo("UNMARKED_FILE 1");
        assertThat(judged("BC A.png", "image/png", "\u0089PNG")).isEqualTo("taken");
    }

    @Test
    void nothingThatIsMarkedConfidentialBecomesPublic() {
        for (String name : new String[] {"P A.pdf", "A.pdf", "Comment.pdf"}) {
            assertThat(judged(name, PDF, pdf("PUBLIC", MARK + "Prices"))).as(name).isEqualTo("MARKED_PAGE 2");
            assertThat(judged(name, PDF, pdf("PUBLIC"))).as(name).isEqualTo("taken");
        }
        assertThat(judged("A.pdf", PDF, pdf("We ask that business confidential information be kept apart from all that is published.")))
                .isEqualTo("taken");
        assertThat(judged("A.docx", DOCX, word(paragraph("Prices"), "BUSINESS CONFIDENTIAL"))).isEqualTo("MARKED_FILE 1");
        assertThat(judged("A.docx", DOCX, word("<w:p><w:r><w:t>BUSINESS </w:t></w:r><w:r><w:t>CONFIDENTIAL</w:t></w:r></w:p>", ""))).isEqualTo("MARKED_FILE 1");
        assertThat(judged("A.pptx", PPTX, slides("Welcome", "Business confidential"))).isEqualTo("MARKED_PAGE 2");
        assertThat(judged("A.txt", "text/plain", "BUSINESS-CONFIDENTIAL")).isEqualTo("MARKED_FILE 1");
        assertThat(judged("A.rtf", "application/rtf", "{\\rtf1\\ansi {\\b BUSINESS CONFIDENTIAL}\\par Prices}")).isEqualTo("MARKED_FILE 1");
    }

    @Test
    void wordsUnderABlackBoxAreFound() {
        Pages.Drawing boxAfter = page -> {
            words(page, 100, 700, "Our price is 40,000 dollars");
            black(page, 90, 690, 300, 30);
        };
        assertThat(judged("P A.pdf", PDF, drawn(page -> words(page, 100, 700, "PUBLIC"), boxAfter))).isEqualTo("HIDDEN_WORDS 2");
        assertThat(judged("A.pdf", PDF, drawn(page -> {
            black(page, 90, 690, 300, 30);
            words(page, 100, 700, "Our price is 40,000 dollars");
        }))).as("black on black").isEqualTo("HIDDEN_WORDS 1");
        assertThat(judged("A.pdf", PDF, drawn(page -> {
            words(page, 100, 700, "Our price is 40,000 dollars");
            page.setNonStrokingColor(Color.BLACK);
            page.moveTo(90, 690);
            page.lineTo(390, 690);
            page.lineTo(390, 720);
            page.lineTo(90, 720);
            page.closePath();
            page.fill();
        }))).as("a box of lines").isEqualTo("HIDDEN_WORDS 1");
        assertThat(judged("A.docx", DOCX, word("<w:p><w:r><w:rPr><w:highlight w:val=\"black\"/></w:rPr><w:t>40,000</w:t></w:r></w:p>", "")))
                .isEqualTo("HIDDEN_IN_FILE 1");
    }

    @Test
    void aBoxThatHidesNothingIsTaken() {
        assertThat(judged("A.pdf", PDF, drawn(page -> {
            black(page, 90, 690, 300, 30);
            page.setNonStrokingColor(Color.WHITE);
            words(page, 100, 700, "A heading in white");
        }))).isEqualTo("taken");
        assertThat(judged("A.pdf", PDF, drawn(page -> {
            words(page, 100, 700, "A line below");
            black(page, 90, 697, 300, 1);
            black(page, 90, 500, 300, 30);
        }))).as("a line, and a box elsewhere").isEqualTo("taken");
        assertThat(judged("A.pdf", PDF, drawn(page -> {
            words(page, 100, 700, "Highlighted in yellow");
            page.setNonStrokingColor(Color.YELLOW);
            page.addRect(90, 690, 300, 30);
            page.fill();
        }))).isEqualTo("taken");
        assertThat(judged("BC A.pdf", PDF, drawn(page -> {
            words(page, 100, 700, "BUSINESS CONFIDENTIAL");
            words(page, 100, 600, "Our price");
            black(page, 90, 590, 300, 30);
        }))).as("nobody publishes it").isEqualTo("taken");
    }

    @Test
    void aMarkForRedactionThatWasNeverAppliedIsFound() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("Our price is 40,000 dollars")); var out = new ByteArrayOutputStream()) {
            var mark = new PDAnnotationUnknown(new org.apache.pdfbox.cos.COSDictionary());
            mark.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("Redact"));
            mark.setRectangle(new PDRectangle(90, 690, 300, 30));
            PDPage page = pdf.getPage(0);
            var notes = page.getAnnotations();
            notes.add(mark);
            page.setAnnotations(notes);
            pdf.save(out);
            assertThat(judged("P A.pdf", PDF, out.toByteArray())).isEqualTo("HIDDEN_WORDS 1");
        }
    }

    @Test
    void whatNobodyCanReadThroughIsRefused() throws IOException {
        assertThat(judged("A.pdf", PDF, "%PDF-1.7 and nothing more")).isEqualTo("UNREADABLE 0");
        assertThat(judged("A.docx", DOCX, word("<w:p><broken", ""))).isEqualTo("UNREADABLE 0");
        assertThat(judged("A.docx", DOCX, word("<!DOCTYPE x [<!ENTITY e \"x\">]>" + paragraph("&e;"), ""))).isEqualTo("UNREADABLE 0");
        assertThat(judged("A.pdf", PDF, multiplying())).isEqualTo("TOO_MUCH 0");
    }

    /** Ten forms, each of which draws the next one ten times. */
    private static byte[] multiplying() throws IOException {
        try (PDDocument pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDFormXObject inner = null;
            for (int depth = 0; depth < 10; depth++) {
                var form = new PDFormXObject(pdf);
                form.setBBox(new PDRectangle(600, 800));
                form.setResources(new PDResources());
                String drawing = "0 0 m\n";
                if (inner != null) {
                    drawing = ("/" + form.getResources().add(inner).getName() + " Do\n").repeat(10);
                }
                try (var content = form.getContentStream().createOutputStream()) {
                    content.write(drawing.getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawForm(inner);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void black(PDPageContentStream page, float x, float y, float width, float height) throws IOException {
        page.setNonStrokingColor(Color.BLACK);
        page.addRect(x, y, width, height);
        page.fill();
    }

    private String judged(String name, String mediaType, String content) {
        return judged(name, mediaType, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String judged(String name, String mediaType, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("file"), content);
            return MarkedPages.refusal(file, name, mediaType).map(refusal -> {
                assertThat(refusal.sentence()).endsWith(".").doesNotContain("%");
                return refusal.name() + " " + ((MarkingRefusal) refusal).page();
            }).orElse("taken");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
