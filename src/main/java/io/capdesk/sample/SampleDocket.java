package io.capdesk.sample;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A docket of the sample with its one document.
 *
 * @param opensOn  null for the day of the first start
 * @param lastDay  null where {@code daysOpen} says how long
 * @param daysOpen whole days, counted as in a rule: 120 days from January 15 end on May 15
 */
record SampleDocket(String docket, String docketTitle, String rin, String kind, String title, String frNumber, String frCitation,
                    LocalDate opensOn, LocalDate lastDay, int daysOpen, List<SampleComment> comments) {

    /** @param organization null for an anonymous one; {@code file} null for none */
    record SampleComment(String text, String organization, String organizationKind, String file, String fileText) {}

    private record File(List<SampleDocket> dockets) {}

    private static final String FILE = "config/sample/dockets.yaml";

    SampleDocket {
        rin = rin == null ? "" : rin;
        frNumber = frNumber == null ? "" : frNumber;
        frCitation = frCitation == null ? "" : frCitation;
        comments = comments == null ? List.of() : List.copyOf(comments);
    }

    static List<SampleDocket> shipped() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().registerModule(new JavaTimeModule()).readValue(file, File.class).dockets();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " is broken", broken);
        }
    }
}
