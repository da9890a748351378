package io.capdesk.portal.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the regulation is what the desk's own files say, and no paragraph goes without a case. */
class CitationIndexTest {

    private static final String COMMAND = "mvn test -Dtest=CitationIndexTest -Dregenerate";
    private static final Path FILE = Path.of("src/main/resources", CitationIndex.FILE);

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .serializationInclusion(JsonInclude.Include.NON_DEFAULT)
            .build();

    @Test
    void indexSaysWhatTheFilesSay() throws IOException {
        List<Paragraph> read = new CitationSources().read();
        if (System.getProperty("regenerate") != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, "# Written by CitationIndexTest, not by hand: " + COMMAND + "\n" + text(read));
        }
        assertThat(text(yaml.readValue(Files.readString(FILE), new TypeReference<List<Paragraph>>() {})))
                .as("the index is out of date; write it again with: " + COMMAND)
                .isEqualTo(text(read));
    }

    @Test
    void everyParagraphHasACase() throws IOException {
        List<Paragraph> read = new CitationSources().read();
        List<String> without = new ArrayList<>();
        for (Paragraph paragraph : read) {
            boolean covered = read.stream().anyMatch(other -> paragraph.holds(other.citation()) && !other.cases().isEmpty());
            if (!covered) {
                without.add(paragraph.citation() + " in " + paragraph.data() + paragraph.program() + paragraph.steps() + paragraph.texts());
            }
        }
        assertThat(without).as("citations without a case").isEmpty();
    }

    private String text(List<Paragraph> paragraphs) throws IOException {
        return yaml.writeValueAsString(paragraphs);
    }
}
