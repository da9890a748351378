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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The regulation as this version of the desk carries it. A test writes the file from rule sets, models, letters, program and
 * cases, and fails when it is out of date or when a paragraph has no case.
 */
@Component
class CitationIndex {

    /** A part of title 15, or the Federal Register. */
    record Part(String title, List<Paragraph> paragraphs) {

        /** The fragment of the page's address. */
        public String anchor() {
            return Citation.anchor(title.replaceFirst(":.*", ""));
        }
    }

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

    /** In the order of the regulation. */
    List<Part> parts() {
        return paragraphs.stream().collect(groupingBy(Paragraph::group, LinkedHashMap::new, toList())).entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue())).toList();
    }
}
