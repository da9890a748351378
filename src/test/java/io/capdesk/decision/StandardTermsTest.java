package io.capdesk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.BrokenFile;
import io.capdesk.rules.SecurityRequirements;
import io.capdesk.rules.ShippedLaw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardTermsTest {

    private static final SecurityRequirements LAW = ShippedLaw.security();
    private static final Path SHIPPED = Path.of("config", "conditions.yaml");

    @Test
    void shippedFileIsWhole() throws IOException {
        try (var file = Files.newInputStream(SHIPPED)) {
            var terms = StandardTermsFile.read(file);
            assertThat(terms.conditions()).isNotEmpty();
            assertThat(terms.riders()).isNotEmpty();
            assertThat(terms.forPlans()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"'    meets: [disposal]','    byPlan: true',byPlan stands at more than one condition",
        "'code: repair\n','code: repair\n    meets: [transit]\n',binds nobody", "code: vetting,code: suppliers,twice", "code: repair,code: 1,1 to 60 letters",
        "code: repair,code: repairText,Text", "title: Disposal,title: '',needs a title", "title: Disposal,name: Disposal,name"})
    void brokenFileIsRefusedWithTheReason(String shipped, String broken, String reason) throws IOException {
        var file = Files.readString(SHIPPED);
        var what = shipped.replace("\\n", "\n");
        assertThat(file).contains(what);
        var changed = file.replace(what, broken.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StandardTermsFile.read(new ByteArrayInputStream(changed))).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"'conditions:\n  - code: [', line", "'conditions: []\n', it needs conditions and riders", "'riders: {}', line 1",
        "'conditions:\n  - {code: a, title: b}\nriders: []', a needs a text",
        "'conditions:\n  - {code: a, title: b, text: c, meets: [moon]}\nriders: []', 'the condition a meets \"moon\", which is no code of security-requirements.yaml'"})
    void theFileBesideTheProgramIsNamedWithThePlace(String content, String reason, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("conditions.yaml"), content.replace("\\n", "\n"));
        assertThatThrownBy(() -> new StandardTermsFile().standardTerms(LAW, folder.toString())).isInstanceOf(BrokenFile.class)
                .hasMessageContaining(folder.resolve("conditions.yaml").toString()).hasMessageContaining(reason);
    }
}
