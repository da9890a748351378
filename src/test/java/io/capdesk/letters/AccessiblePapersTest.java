package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * veraPDF on every paper the desk makes out: PDF/UA-1 (ISO 14289-1), as far as a machine can judge it. That headings say what
 * they head and that the reading order makes sense, people have to look at; they are kept under {@code target/papers} for that.
 */
class AccessiblePapersTest {

    private static final Path KEPT = Path.of("target", "papers");

    private final Papers papers = PapersTest.papers();

    @BeforeAll
    static void start() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(KEPT);
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterIsReadByAScreenReader(TemplatesTest.Sample sample) throws Exception {
        accessible(sample.template(), papers.render(sample.template(), sample.facts));
    }

    @Test
    void theLicenseIsReadByAScreenReader() throws Exception {
        accessible("license", papers.render("license", PapersTest.license()));
    }

    @Test
    void thePurchaseOrderOfASampleIsReadByAScreenReader() throws Exception {
        accessible("sample-purchase-order", papers.render("sample-purchase-order", Map.of("orderNumber", "SAMPLE-JOHOR", "buyer",
                "YTL AI Johor", "destination", "Malaysia", "total", 462_840_000, "statement", "15,428 GB200 planned", "announcedOn",
                "2025", "source", "Epoch GPU clusters", "address", "https://epoch.ai/data/gpu-clusters", "items",
                List.of(Map.of("description", "NVIDIA GB200", "quantity", 15_428, "unitPrice", 30_000, "price", 462_840_000)))));
    }

    /** Several pages, other scripts, text without glyphs, a word wider than the page, riders. */
    @Test
    void aLicenseOfManyPagesIsReadByAScreenReader() throws Exception {
        accessible("license-long", papers.render("license", PapersTest.longLicense()));
    }

    @Test
    void aLetterOfManyPagesIsReadByAScreenReader() throws Exception {
        Map<String, Object> facts = new HashMap<>(TemplatesTest.Sample.RETURNED_WITHOUT_ACTION.facts);
        facts.put("reasons", java.util.Collections.nCopies(80, "The purchase order of 台積電 names another consignee.\nIt must name this one."));
        accessible("returned-long", papers.render("returned-without-action", facts));
    }

    /** The proof that veraPDF looks at anything: without its language a paper fails. */
    @Test
    void aPaperWithoutItsLanguageFails() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(papers.render("license", PapersTest.license()))) {
            pdf.getDocumentCatalog().setLanguage(null);
            var out = new java.io.ByteArrayOutputStream();
            pdf.save(out);
            assertThat(validate(out.toByteArray()).isCompliant()).isFalse();
        }
    }

    private static void accessible(String name, byte[] pdf) throws Exception {
        try (OutputStream out = Files.newOutputStream(KEPT.resolve(name + ".pdf"))) {
            out.write(pdf);
        }
        ValidationResult result = validate(pdf);
        List<String> failed = result.getTestAssertions().stream().filter(test -> test.getStatus() == Status.FAILED)
                .map(test -> test.getRuleId().getClause() + " " + test.getMessage() + " " + test.getLocation().getContext()).toList();
        assertThat(failed).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(100);
    }

    private static ValidationResult validate(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }
}
