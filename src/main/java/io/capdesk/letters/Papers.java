package io.capdesk.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Papers as PDF/UA: tagged, with title and language, every font embedded. */
@Service
public class Papers {

    private final Templates templates;
    private final Desk desk;

    Papers(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    /**
     * @param template name of a file in {@code config/letters}, without its ending
     * @param facts    as in {@link Letter}; the desk adds {@code authority}, {@code contact} and {@code writtenOn}
     * @throws MissingFact when the template asks for a fact that is not there
     */
    public byte[] render(String template, Map<String, Object> facts) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(templates.fill(template, desk.signed(facts)), null)
                .usePdfUaAccessibility(true)
                // a paper is complete in itself: a template can't make the desk fetch anything
                .useUriResolver((base, uri) -> null)
                .withProducer("Capdesk")
                .toStream(pdf);
        font(builder, "LiberationSans-Regular.ttf", 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic.ttf", 400, FontStyle.ITALIC);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new IllegalStateException("the paper " + template + " could not be set", fault);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> Papers.class.getResourceAsStream("/fonts/" + file), "Liberation Sans", weight, style, true);
    }
}
