package io.capdesk.portal.regulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The regulation as this version of the desk carries it. A test writes the file from rule sets, models, letters, program and
 * cases, and fails when it is out of date or when a paragraph has no case.
 */
@Component
class CitationIndex {

    static final String FILE = "regulation/citations.yaml";

    private final List<Paragraph> paragraphs;

    CitationIndex() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            paragraphs = new YAMLMapper().readValue(file, new TypeReference<List<Paragraph>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " is broken", broken);
        }
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** By part of the regulation, in its order. */
    Map<String, List<Paragraph>> byPart() {
        return paragraphs.stream().collect(groupingBy(Paragraph::group, LinkedHashMap::new, toList()));
    }
}
