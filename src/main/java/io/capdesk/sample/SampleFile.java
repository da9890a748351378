package io.capdesk.sample;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.capdesk.intake.ApplicationForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The sample deals as the program ships them.
 *
 * @param form     the answers that all deals have in common
 * @param findings of the security review that all deals have in common, by requirement
 */
record SampleFile(ApplicationForm form, Map<String, SampleDeal.Found> findings, List<SampleDeal> deals) {

    private static final String FILE = "config/sample/deals.yaml";

    static SampleFile shipped() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            SampleFile read = new YAMLMapper().readValue(file, SampleFile.class);
            ApplicationForm common = read.form.over(ApplicationForm.EMPTY);
            return new SampleFile(common, read.findings, read.deals.stream().map(deal -> deal.over(common, read.findings)).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " is broken", broken);
        }
    }
}
