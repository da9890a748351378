package io.capdesk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.BrokenFile;
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

    private static final Path SHIPPED = Path.of("config", "conditions.yaml");

    @Test
    void shippedFileIsWhole() throws IOException {
        try (var file = Files.newInputStream(SHIPPED)) {
            var terms = StandardTermsFile.read(file);
            assertThat(terms.conditions()).isNotEmpty();
            assertThat(terms.riders()).isNotEmpty();
            assertThat(terms.requirements()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"meets: [disposal],meets: [transit],no condition meets the requirement disposal",
        "meets: [disposal],'meets: [disposal, moon]',moon", "code: vetting,code: suppliers,twice", "code: repair,code: 1,1 to 60 letters",
        "code: repair,code: repairText,Text", "title: Disposal,title: '',needs a title", "title: Disposal,name: Disposal,name"})
    void brokenFileIsRefusedWithTheReason(String shipped, String broken, String reason) throws IOException {
        var file = Files.readString(SHIPPED);
        assertThat(file).contains(shipped);
        var changed = file.replace(shipped, broken).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StandardTermsFile.read(new ByteArrayInputStream(changed))).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"'requirements:\n  - code: [', line", "'requirements: []\nconditions: []\n', it needs requirements", "'riders: {}', line 1",
        "'requirements: []\nconditions:\n  - {code: a, title: b}\nriders: []', a needs a text"})
    void theFileBesideTheProgramIsNamedWithThePlace(String content, String reason, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("conditions.yaml"), content.replace("\\n", "\n"));
        assertThatThrownBy(() -> new StandardTermsFile().standardTerms(folder.toString())).isInstanceOf(BrokenFile.class)
                .hasMessageContaining(folder.resolve("conditions.yaml").toString()).hasMessageContaining(reason);
    }
}
