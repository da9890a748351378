package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Supplement No. 10 to part 748, paragraph by paragraph, and what is refused of its file. */
class SecurityRequirementsTest {

    private static final Path SHIPPED = Path.of("config", "security-requirements.yaml");
    private static final SecurityRequirements LAW = ShippedLaw.security();
    private static final LocalDate BEFORE_ALL = LocalDate.of(2025, 1, 13);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/security-paragraphs.csv", useHeadersInDisplayName = true)
    @Cites("15 CFR part 748, Supplement No. 10")
    void aParagraphAppliesToWhomItIsForFromItsFirstDay(String paragraph, String license, String weights, String uveu, String nveu, LocalDate from) {
        var one = LAW.requirements().stream().filter(requirement -> requirement.paragraph().equals(paragraph)).findFirst().orElseThrow();
        for (var expected : List.of(List.of(SecuritySubject.LICENSE, license), List.of(SecuritySubject.WEIGHTS, weights),
                List.of(SecuritySubject.UVEU, uveu), List.of(SecuritySubject.NVEU, nveu))) {
            var whose = EnumSet.of((SecuritySubject) expected.get(0));
            boolean applies = expected.get(1).equals("yes");
            assertThat(one.applies(whose, NOW)).as("to %s", whose).isEqualTo(applies);
            assertThat(one.applies(whose, from == null ? BEFORE_ALL : from)).as("to %s on its first day", whose).isEqualTo(applies);
            assertThat(from != null && one.applies(whose, from.minusDays(1))).as("to %s before its first day", whose).isFalse();
        }
    }

    @Test
    void theTableHasEveryParagraph() throws IOException {
        var table = Files.readAllLines(Path.of("src/test/resources/rules/security-paragraphs.csv")).stream()
                .filter(line -> Character.isDigit(line.charAt(0))).map(line -> line.substring(0, line.indexOf(','))).toList();
        assertThat(LAW.requirements()).extracting(SecurityRequirement::paragraph).containsExactlyElementsOf(table);
    }

    @Test
    void aLicenseForChipsAndWeightsIsAskedForBoth() {
        var both = EnumSet.of(SecuritySubject.LICENSE, SecuritySubject.WEIGHTS);
        assertThat(LAW.applying(both, NOW)).extracting(SecurityRequirement::paragraph).contains("8", "16", "15(c)").doesNotContain("5", "6", "12");
        assertThat(LAW.applying(both, LocalDate.of(2026, 1, 14))).extracting(SecurityRequirement::paragraph).contains("13", "16", "17", "19")
                .noneMatch(paragraph -> paragraph.startsWith("14") || paragraph.startsWith("15") || paragraph.startsWith("18"));
        assertThat(LAW.applying(Set.of(), NOW)).isEmpty();
    }

    @Test
    void theCodesOfEarlierRecordsAreStillThere() {
        assertThat(List.of("baselineControls", "physicalSecurity", "cyberSecurity", "transit", "disposal", "personnel", "reporting", "supply"))
                .allSatisfy(code -> assertThat(LAW.find(code)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"'paragraph: \"16\"','paragraph: \"15\"',there is none for 16", "'paragraph: \"16\"','paragraph: \"18\"',do not stand in their order",
        "'paragraph: 14(f)','paragraph: 14(e)','\"14(e)\" is there twice'", "code: transit,code: supply,'\"supply\" is there twice'",
        "code: transit,code: transit1,1 to 60 letters", "'paragraph: \"16\"','paragraph: \"20\"',from 1 to 19",
        "'applies: [UVEU]','applies: []',to whom it applies", "'applies: [UVEU]','applies: [EVERYBODY]',EVERYBODY",
        "from: 2026-01-15,from: 2026-02-30,2026-02-30", "title: Sanitization,name: Sanitization,'\"title\" is missing'"})
    void aBrokenFileEndsTheStartInOneSentenceWithItsPlace(String shipped, String broken, String reason, @TempDir Path folder) throws IOException {
        var file = Files.readString(SHIPPED);
        assertThat(file).contains(shipped);
        Files.writeString(folder.resolve("security-requirements.yaml"), file.replace(shipped, broken));
        assertThatThrownBy(() -> SecurityRequirements.read(new ConfigFiles(folder))).isInstanceOf(BrokenRuleSet.class)
                .hasMessageContaining(folder.resolve("security-requirements.yaml").toString()).hasMessageContaining(reason);
    }
}
