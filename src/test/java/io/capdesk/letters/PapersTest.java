package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-02T03:00:00Z"), ZoneOffset.UTC);

    private final Papers papers = papers();

    static Papers papers() {
        try {
            return new Papers(new Templates("no/such/folder"), new Typefaces(),
                    new Desk("Export Control Office", "desk@authority.example", "desk@authority.example", CLOCK), CLOCK);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    static Map<String, Object> license() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("licenseNumber", "D000042"),
                Map.entry("controlNumber", "Z000042"),
                Map.entry("licensee", "Example Exports <Inc.> & Söhne"),
                Map.entry("ultimateConsignee", "Johor Compute Sdn Bhd\nHeadquarters: Malaysia"),
                Map.entry("destination", "Malaysia"),
                Map.entry("endUse", "Commercial cloud services"),
                Map.entry("items", List.of(Map.of("line", 1, "description", "GB200", "eccn", "4A090.a", "quantity", 15428,
                        "tpp", new BigDecimal("617120000"), "value", "462,840,000.00"))),
                Map.entry("totalValue", "462,840,000.00"),
                Map.entry("totalTpp", new BigDecimal("617120000")),
                Map.entry("issuedOn", LocalDate.of(2025, 6, 2)),
                Map.entry("validUntil", LocalDate.of(2026, 6, 2)),
                Map.entry("conditions", List.of("No access by persons of Macau.", "Report every quarter."))));
    }

    static Map<String, Object> longLicense() {
        Map<String, Object> facts = license();
        facts.put("licensee", "N".repeat(400));
        facts.put("items", IntStream.rangeClosed(1, 60).mapToObj(line -> Map.of("line", line, "description", "x".repeat(line * 3),
                "eccn", "4A090.a", "quantity", 1_000_000L, "tpp", new BigDecimal("123456789012345"), "value",
                line == 7 ? "none" : "1,234,567,890,123.45")).toList());
        facts.put("ultimateConsignee", "台積電, 한국\nشركة");
        facts.put("riders", List.of("The quarterly report may be sent by e-mail.", "Returns for repair are covered."));
        return facts;
    }

    @Test
    @Cites({"15 CFR 750.7(a)", "15 CFR 750.7(d)"})
    void aLicenseSaysWhatIsGranted() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.render("license", license()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("Export Control Office", "License D000042", "Z000042", "Example Exports <Inc.> & Söhne",
                    "Johor Compute Sdn Bhd", "Malaysia", "GB200", "4A090.a", "15,428", "617,120,000", "462,840,000.00", "June 2, 2026",
                    "No access by persons of Macau.", "Report every quarter.", "authorizes only the transaction");
        }
    }

    @Test
    void aPaperIsTaggedTitledAndHasItsFontsInside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.render("license", license()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("License D000042");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray())).contains("pdfuaid");
            assertThat(pdf.getPages()).allSatisfy(page -> assertThat(
                    StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)).isNotEmpty()
                    .allSatisfy((COSName name) -> {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    }));
        }
    }

    @Test
    void aPaperIsDatedByTheDesksClockAndTheSameFactsMakeTheSamePaper() throws IOException {
        byte[] paper = papers.render("license", license());
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(CLOCK.instant());
        }
        assertThat(papers.render("license", license())).isEqualTo(paper);
    }

    @Test
    void everyMissingOrBlankFactIsNamed() {
        for (String fact : license().keySet()) {
            if (fact.equals("conditions")) {
                continue;
            }
            Map<String, Object> facts = license();
            facts.remove(fact);
            assertThatThrownBy(() -> papers.render("license", facts)).isInstanceOf(MissingFact.class).hasMessageContaining(fact);
            facts.put(fact, " ");
            assertThatThrownBy(() -> papers.render("license", facts)).isInstanceOf(MissingFact.class).hasMessageContaining(fact);
        }
    }

    @Test
    void namesInOtherScriptsAreNotLost() throws IOException {
        Map<String, Object> facts = license();
        facts.put("licensee", "Example (台積電, 한국, Ελλάς, Иванов)");
        facts.put("ultimateConsignee", "شركة \u202e😀");
        try (PDDocument pdf = Loader.loadPDF(papers.render("license", facts))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Example (台積電, 한국, Ελλάς, Иванов)",
                    "[U+0634][U+0631][U+0643][U+0629] [U+1F600]");
        }
    }

    @Test
    void aLongLicenseStaysReadable() throws IOException {
        Map<String, Object> facts = longLicense();
        try (PDDocument pdf = Loader.loadPDF(papers.render("license", facts))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.lines().filter(line -> line.contains("4A090.a 1,000,000 123,456,789,012,345 "))).hasSize(60);
            assertThat(text.lines().filter(line -> line.startsWith("Line Description ECCN"))).hasSize(pdf.getNumberOfPages() - 1);
            assertThat(text).contains("License D000042").contains("Page 2 of " + pdf.getNumberOfPages());
        }
    }
}
