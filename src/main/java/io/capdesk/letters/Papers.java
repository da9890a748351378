package io.capdesk.letters;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;

/** Papers as PDF/UA: tagged, with title and language, every font embedded. */
@Service
public class Papers {

    private final Templates templates;
    private final Typefaces typefaces;
    private final Desk desk;
    private final Clock clock;
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    Papers(Templates templates, Typefaces typefaces, Desk desk, Clock clock) {
        this.templates = templates;
        this.typefaces = typefaces;
        this.desk = desk;
        this.clock = clock;
        // the setter's own logger writes to the console past the desk's settings
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /**
     * @param template name of a file in {@code config/letters}, without its ending
     * @param facts    as in {@link Letter}; the desk adds {@code authority}, {@code contact} and {@code writtenOn}
     * @throws MissingFact when the template asks for a fact that is not there
     */
    public byte[] render(String template, Map<String, Object> facts) {
        return set(template, templates.fill(template, desk.signed(facts)));
    }

    /** Sets a filled template; what has no glyph is replaced in the document itself. */
    byte[] set(String template, Document paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(paper, null)
                .usePdfUaAccessibility(true)
                // a paper is complete in itself: a template can't make the desk fetch anything
                .useUriResolver((base, uri) -> null)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics)
                .withProducer("Capdesk");
        typefaces.dress(paper, builder);
        try (PdfBoxRenderer setter = builder.buildPdfRenderer(); PDDocument set = setter.createPDFKeepOpen()) {
            date(set);
            set.save(pdf);
        } catch (IOException fault) {
            throw new IllegalStateException("the paper " + template + " could not be set", fault);
        }
        return pdf.toByteArray();
    }

    /** By the desk's clock, not the machine's: the paper's own date is the day of the license. */
    private void date(PDDocument set) {
        Calendar now = GregorianCalendar.from(clock.instant().atZone(ZoneOffset.UTC));
        set.getDocumentInformation().setCreationDate(now);
        // else drawn from the machine's time too
        set.setDocumentId(clock.millis());
    }
}
