package io.capdesk.docket;

import io.capdesk.documents.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as commenters send them, made here. */
public final class Pages {

    /** What is drawn on a page. */
    @FunctionalInterface
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private Pages() {}

    /** A PDF with these lines, a page each; null for a scanned page, which has no words. */
    public static byte[] pdf(String... pages) {
        Drawing[] drawings = new Drawing[pages.length];
        for (int i = 0; i < pages.length; i++) {
            String text = pages[i];
            drawings[i] = page -> {
                if (text != null) {
                    words(page, 100, 700, text);
                }
            };
        }
        return drawn(drawings);
    }

    static byte[] drawn(Drawing... pages) {
        try (PDDocument pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    drawing.on(content);
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void words(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        page.newLineAtOffset(x, y);
        for (String line : text.split("\n")) {
            page.showText(line);
            page.newLineAtOffset(0, -20);
        }
        page.endText();
    }

    static byte[] word(String body, String head) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Samples.officeParts(Samples.WORD));
        parts.put("word/document.xml", xml("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"));
        parts.put("word/header1.xml", xml("<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>" + head + "</w:t></w:r></w:p></w:hdr>"));
        return Samples.zip(parts);
    }

    static byte[] slides(String... slides) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Samples.officeParts(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"));
        for (int i = 0; i < slides.length; i++) {
            parts.put("ppt/slides/slide" + (i + 1) + ".xml", xml("<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>" + slides[i]
                    + "</a:t></a:r></a:p></p:sld>"));
        }
        return Samples.zip(parts);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
