package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class TemplatesTest {

    /** Every letter with its facts, and phrases that must be in it whatever else changes. */
    enum Sample {
        ACKNOWLEDGEMENT(Map.of("registeredOn", LocalDate.of(2025, 6, 2), "checks", List.of("Tier 2.", "617,120,000 TPP.")),
                "registered on June 2, 2025", "under control number Z000042", "- Tier 2.", "- 617,120,000 TPP.",
                "does not authorize any export"),
        NO_LICENSE_REQUIRED(Map.of("reasons", List.of("Tier 1 destination."), "exceptions", List.of("License Exception AIA"),
                "alike", List.of("Hua Wei Trading")),
                "does not need a license", "- Tier 1 destination.", "- License Exception AIA", "- Hua Wei Trading", "clears nobody"),
        LICENSE_ISSUED(Map.of("licenseNumber", "D000042", "validUntil", LocalDate.of(2026, 6, 2)),
                "License D000042 is attached", "valid through June 2, 2026"),
        QUESTION(Map.of("questions", List.of("Who rents the computing power?", "Which floor?"), "asker", "the Department of Energy",
                "answerDueOn", LocalDate.of(2025, 6, 12), "onHoldSince", LocalDate.of(2025, 6, 2)),
                "the Department of Energy needs to know", "1. Who rents the computing power?\n2. Which floor?",
                "received by June 12, 2025", "has waited since June 2, 2025", "15 CFR 750.4(b)"),
        INTENT_TO_DENY(Map.of("transaction", "15,428 GB200 to Johor Compute", "legalBasis", List.of("50 U.S.C. 4801", "15 CFR 742.6"),
                "considerations", List.of("Diversion."), "reconsideration", List.of("Fewer units."),
                "answerDueOn", LocalDate.of(2025, 6, 22), "finalOn", LocalDate.of(2025, 7, 17)),
                "intends to deny", "15,428 GB200 to Johor Compute", "- 50 U.S.C. 4801\n- 15 CFR 742.6", "- Diversion.",
                "- Fewer units.", "within 20 days", "received through June 22, 2025", "45th day after this notice, July 17, 2025",
                "desk@authority.example", "may be appealed"),
        DENIAL_FINAL(Map.of("transaction", "15,428 GB200 to Johor Compute", "notifiedOn", LocalDate.of(2025, 6, 2),
                "finalOn", LocalDate.of(2025, 7, 17), "legalBasis", List.of("15 CFR 742.6"),
                "considerations", List.of("Diversion."), "appealDueOn", LocalDate.of(2025, 8, 31)),
                "is denied", "notice of June 2, 2025 and became final on July 17, 2025", "No answer to the notice",
                "- 15 CFR 742.6", "- Diversion.", "received by August 31, 2025"),
        RETURNED_WITHOUT_ACTION(Map.of("reasons", List.of("The purchase order is missing."), "deficiencies",
                List.of(Map.of("missing", "The end use is not specific.", "remedy", "Say it in full."))),
                "returned without action", "neither an approval nor a denial", "- The purchase order is missing.",
                "The end use is not specific.", "What to do: Say it in full.", "cites this control number"),
        EMERGENCY(Map.of("granted", true, "dueOn", LocalDate.of(2025, 6, 9), "reasons", List.of("A hospital waits.")),
                "Emergency processing is granted", "done by June 9, 2025", "- A hospital waits.", "no promise of a license"),
        WITHDRAWN(Map.of("withdrawnOn", LocalDate.of(2025, 6, 2), "reason", "Deal lost.\nSorry."),
                "withdrawn on June 2, 2025", "Deal lost.\nSorry."),
        ALLOCATION_MOVED(Map.of("movedOn", LocalDate.of(2025, 6, 2), "standing", "240,000,000 TPP are reserved.",
                "policy", "presumption of approval"), "moved on June 2, 2025", "240,000,000 TPP are reserved.",
                "meets now: presumption of approval", "not a decision"),
        DEPARTURE_SIGNED(Map.of("signedOn", LocalDate.of(2025, 6, 2), "standing", "800,000,000 TPP are reserved."),
                "signed that on", "June 2, 2025", "800,000,000 TPP are reserved.", "not a decision"),
        QUESTION_REMINDER(Map.of("questions", List.of("Who rents the computing power?"), "asker", "the licensing officer",
                "answerDueOn", LocalDate.of(2025, 6, 12), "overdue", false, "lapses", true, "reservedUntil", LocalDate.of(2025, 7, 2)),
                "Your answer is due soon", "received by June 12, 2025", "is returned without action on that day",
                "1. Who rents the computing power?", "kept for it through July 2, 2025"),
        RESERVATION(Map.of("expired", true, "awaitedSince", LocalDate.of(2025, 6, 2), "standing", "40,000 TPP are free again.",
                "policy", "presumption of approval"), "reservation has ended", "since June 2, 2025", "40,000 TPP are free again.",
                "meets now: presumption of approval", "stays open", "not a decision"),
        STATUS(Map.of("days", 120, "registeredOn", LocalDate.of(2025, 2, 2), "standing", "The reviews go on.",
                "reasons", List.of("Pre-license check from March 1."), "needed", List.of("Your answer."), "dueOn", LocalDate.of(2025, 6, 12)),
                "registered on February 2, 2025, 120 calendar days ago", "The reviews go on.", "- Pre-license check from March 1.",
                "- Your answer.", "before the President, by June 12, 2025"),
        NOTICE_FILED(Map.of("kind", "NAC notification", "transaction", "100 Model to Example Games", "filedOn", LocalDate.of(2025, 6, 2),
                "shipOn", LocalDate.of(2025, 7, 2), "corrected", false, "duties", List.of("Tell the consignee."), "counted",
                "4,000 TPP are counted.", "termEndsOn", LocalDate.of(2025, 6, 26), "mayProceedFrom", LocalDate.of(2025, 6, 27)),
                "filed on June 2, 2025", "shipped on July 2, 2025", "4,000 TPP are counted.", "may object through June 26, 2025",
                "Do not ship before June 27, 2025", "- Tell the consignee.", "no license"),
        NOTICE_MAY_PROCEED(Map.of("kind", "NAC notification", "transaction", "100 Model to Example Games",
                "termEndedOn", LocalDate.of(2025, 6, 27)), "no objection through June 27, 2025", "You may ship"),
        NOTICE_OBJECTED(Map.of("kind", "NAC notification", "transaction", "100 Model to Example Games", "reason", "Weapons.\nTwice."),
                "objects to the NAC notification", "Do not ship", "Weapons.\nTwice."),
        NOTICE_WITHDRAWN(Map.of("kind", "LPP shipment notice", "transaction", "1 GB200 to Example Cloud", "reason", "Deal lost.\nSorry.",
                "returned", "40,000 TPP are free again."), "was withdrawn", "40,000 TPP are free again.", "Deal lost.\nSorry.");

        final Map<String, Object> facts = new HashMap<>(Map.of("applicant", "Example Exports", "destination", "Malaysia",
                "recipientName", "Exporter", "controlNumber", "Z000042", "authority", "Export Control Office",
                "contact", "desk@authority.example", "writtenOn", LocalDate.of(2025, 6, 1)));
        final List<String> phrases;
        final List<String> optional;

        Sample(Map<String, Object> own, String... phrases) {
            facts.putAll(own);
            this.phrases = List.of(phrases);
            this.optional = switch (name()) {
                case "NO_LICENSE_REQUIRED" -> List.of("exceptions", "alike");
                case "RETURNED_WITHOUT_ACTION" -> List.of("reasons", "deficiencies");
                case "EMERGENCY" -> List.of("dueOn");
                case "WITHDRAWN" -> List.of("reason");
                case "STATUS" -> List.of("needed", "dueOn");
                case "QUESTION_REMINDER" -> List.of("reservedUntil");
                case "RESERVATION" -> List.of("awaitedSince");
                case "NOTICE_FILED" -> List.of("counted", "termEndsOn", "mayProceedFrom");
                case "NOTICE_WITHDRAWN" -> List.of("returned");
                default -> List.of();
            };
        }

        String template() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    /** Letters about an account: no case, no paper, but a key that has to reach its reader in one piece. */
    enum AccountSample {
        ACCOUNT_CONFIRM(Map.of("link", LINK, "validUntil", "June 3, 2025, 10:00"), LINK, "until June 3, 2025, 10:00", "works once"),
        ACCOUNT_INVITATION(Map.of("organization", "Example <Exports> & Co.", "invitedBy", "Export Desk", "link", LINK,
                "validUntil", "June 8, 2025, 10:00"), "Export Desk of Example <Exports> & Co. invites you", LINK, "June 8, 2025, 10:00"),
        ACCOUNT_KNOWN(Map.of("page", "https://desk.example/login", "resetPage", "https://desk.example/forgotten-password"),
                "Nothing was changed", "https://desk.example/login", "https://desk.example/forgotten-password"),
        ACCOUNT_PASSWORD(Map.of("username", "exporter", "link", LINK, "validUntil", "June 2, 2025, 11:00"),
                "the account exporter", LINK, "until June 2, 2025, 11:00"),
        ACCOUNT_PASSWORD_CHANGED(Map.of("username", "exporter", "resetPage", "https://desk.example/forgotten-password"),
                "the account exporter was changed", "https://desk.example/forgotten-password"),
        COMMENT_RECEIPT(Map.of("tracking", "m9x-k2ab-3c4d", "documentId", "BIS-2025-0001-0001", "documentTitle", "Interim final rule",
                "statement", "Capdesk receipt 1\nIn time: yes\n", "signature", "c2lnbmVk", "signedWith", "0123456789abcdef", "late", true),
                "m9x-k2ab-3c4d", "after the comment period had ended", "In time: yes", "c2lnbmVk", "0123456789abcdef"),
        COMMENT_PERIOD_REMINDER(Map.of("documentId", "BIS-2025-0001-0001", "documentTitle", "Interim final rule",
                "lastDay", LocalDate.of(2025, 5, 15), "daysLeft", 30L),
                "BIS-2025-0001-0001, Interim final rule", "after May 15, 2025", "Days left, today among them: 30");

        final Map<String, Object> facts = new HashMap<>(Map.of("recipientName", "Exporter", "authority", "Export Control Office",
                "contact", "desk@authority.example", "writtenOn", LocalDate.of(2025, 6, 1)));
        final List<String> phrases;

        AccountSample(Map<String, Object> own, String... phrases) {
            facts.putAll(own);
            this.phrases = List.of(phrases);
        }

        String template() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private static final String LINK = "https://desk.example/register/confirm?key=Zm9yLWEtdGVzdC1vbmx5";

    private final Templates shipped = new Templates("no/such/folder");

    @ParameterizedTest
    @EnumSource
    @Cites({"15 CFR 748.6(f)", "15 CFR 750.4(b)", "15 CFR 750.6(a)", "15 CFR 750.7(d)", "15 CFR 756.2(c)(1)"})
    void aLetterSaysWhatItMust(Sample sample) {
        Document letter = shipped.fill(sample.template(), sample.facts);
        String text = PlainText.of(letter);
        List<String> said = new ArrayList<>(sample.phrases);
        said.addAll(List.of("Example Exports", "Malaysia", "Z000042", "June 1, 2025"));
        assertThat(text.replaceAll("(?<=\\S)\\n(?=[^\\s-])", " ")).contains(said.stream()
                .map(phrase -> phrase.replaceAll("(?<=\\S)\\n(?=[^\\s-])", " ")).toArray(String[]::new));
        assertThat(text).startsWith("Export Control Office\n").endsWith("Export Control Office\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(Markup.title(letter)).containsPattern("(pplication|otice) Z000042");
        assertThat(Markup.html(letter)).startsWith("<!DOCTYPE html>").contains("lang=\"en\"").doesNotContain("th:");
    }

    @ParameterizedTest
    @EnumSource
    void aLetterWithoutOneOfItsFactsIsNotWritten(Sample sample) {
        for (String fact : sample.facts.keySet()) {
            if (sample.optional.contains(fact) || List.of("reason", "exceptions", "onHoldSince").contains(fact)) {
                continue;
            }
            Map<String, Object> facts = new HashMap<>(sample.facts);
            facts.remove(fact);
            assertThatThrownBy(() -> shipped.fill(sample.template(), facts)).as(fact)
                    .isInstanceOf(MissingFact.class).hasMessageContaining(fact);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLetterAboutAnAccountSaysWhatItMust(AccountSample sample) {
        Document letter = shipped.fill(sample.template(), sample.facts);
        String text = PlainText.of(letter);
        assertThat(text.replaceAll("\\s+", " ")).contains(sample.phrases).contains("To Exporter:", "June 1, 2025", "desk@authority.example",
                "The desk never asks for a password.");
        assertThat(text).startsWith("Export Control Office\n").endsWith("Export Control Office\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(Markup.title(letter)).doesNotContainPattern("[A-Z][0-9]{6}").isNotBlank();
        assertThat(Markup.html(letter)).startsWith("<!DOCTYPE html>").contains("lang=\"en\"").doesNotContain("th:");
        for (String fact : sample.facts.keySet()) {
            Map<String, Object> facts = new HashMap<>(sample.facts);
            facts.remove(fact);
            assertThatThrownBy(() -> shipped.fill(sample.template(), facts)).as(fact)
                    .isInstanceOf(MissingFact.class).hasMessageContaining(fact);
        }
    }

    @Test
    void everyLetterHasASample() throws IOException {
        List<String> sampled = Stream.concat(Arrays.stream(Sample.values()).map(Sample::template),
                Arrays.stream(AccountSample.values()).map(AccountSample::template)).toList();
        try (Stream<Path> files = Files.list(Path.of("config", "letters"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".html", "")))
                    .filteredOn(name -> !List.of("license", "sample-purchase-order", "parts").contains(name)).containsExactlyInAnyOrderElementsOf(sampled);
        }
    }

    @Test
    void emptyLinesBetweenReasonsAreNotReasons() {
        Map<String, Object> facts = new HashMap<>(Sample.RETURNED_WITHOUT_ACTION.facts);
        facts.put("reasons", "One.\n\nTwo.".lines().toList());
        assertThat(PlainText.of(shipped.fill("returned-without-action", facts))).contains("- One.\n- Two.\n");
    }

    @Test
    void whatIsNotTextIsNotPrinted() {
        for (Object value : new Object[] {" ", "\u0000", List.of(), List.of(" "), Instant.EPOCH, 1.5, new Object()}) {
            Map<String, Object> facts = new HashMap<>(Sample.NO_LICENSE_REQUIRED.facts);
            facts.put("reasons", value);
            assertThatThrownBy(() -> shipped.fill("no-license-required", facts)).as(String.valueOf(value))
                    .isInstanceOf(MissingFact.class).hasMessageContaining("reasons");
        }
    }

    @Test
    void aTemplateBesideTheProgramWins(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("withdrawn.html"), template("  withdrawnOn  date", "<p th:text=\"${withdrawnOn}\"/>"));
        Templates own = new Templates(folder.toString());
        assertThat(PlainText.of(own.fill("withdrawn", Sample.WITHDRAWN.facts))).isEqualTo("June 2, 2025\n");
        assertThat(PlainText.of(own.fill("license-issued", Sample.LICENSE_ISSUED.facts))).contains("D000042");
    }

    @Test
    void aTemplateThatCouldPrintABlankIsAFault(@TempDir Path folder) throws IOException {
        Map<String, String> faulty = Map.of(
                "undeclared", template("  reason  text", "<p th:text=\"${reasons}\"/>"),
                "no-head", "<html><body><p>Text</p></body></html>",
                "inner", template("  items  list of name, size", "<p th:each=\"item : ${items}\" th:text=\"${item.size1}\"/>"));
        for (Map.Entry<String, String> file : faulty.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".html"), file.getValue());
            assertThatThrownBy(() -> new Templates(folder.toString()).fill(file.getKey(),
                    Map.of("reason", "R", "items", List.of(Map.of("name", "N", "size", 1))))).as(file.getKey())
                    .isInstanceOf(RuntimeException.class).hasStackTraceContaining(switch (file.getKey()) {
                        case "undeclared" -> "prints reasons but does not declare it";
                        case "no-head" -> "does not begin with the comment that declares its facts";
                        default -> "size1";
                    });
        }
    }

    @Test
    void textThatTheMailWouldLoseIsAFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("loose.html"), template("  reason  text", "loose words<p th:text=\"${reason}\"/>"));
        Document letter = new Templates(folder.toString()).fill("loose", Map.of("reason", "R"));
        assertThatThrownBy(() -> PlainText.of(letter)).hasMessageContaining("loose words");
    }

    @Test
    void noOtherFileCanBeNamed() {
        for (String name : List.of("../application", "/etc/passwd", "", "no-such-letter")) {
            assertThatThrownBy(() -> shipped.fill(name, Map.of())).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String template(String facts, String body) {
        return "<!--/* Facts\n" + facts + "\n*/-->\n<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>";
    }
}
