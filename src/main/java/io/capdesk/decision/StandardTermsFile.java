package io.capdesk.decision;

import io.capdesk.BrokenFile;
import io.capdesk.ConfigFile;
import io.capdesk.rules.SecurityRequirements;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the standard conditions and riders once, at the start. */
@Configuration(proxyBeanMethods = false)
class StandardTermsFile {

    private static final Logger LOG = LoggerFactory.getLogger(StandardTermsFile.class);

    /** @throws BrokenFile also where the law knows no such requirement */
    @Bean
    StandardTerms standardTerms(SecurityRequirements law, @Value("${capdesk.config-folder:./config}") String folder) throws IOException {
        var file = ConfigFile.of(folder, "conditions.yaml", StandardTerms.class);
        try {
            StandardTerms terms = file.content().against(law);
            LOG.info("{} standard conditions and {} riders from {}", terms.conditions().size(), terms.riders().size(), file.origin());
            return terms;
        } catch (IllegalArgumentException unknown) {
            throw new BrokenFile(file.origin(), 0, unknown.getMessage());
        }
    }

    static StandardTerms read(InputStream file) throws IOException {
        return ConfigFile.read(file, StandardTerms.class);
    }
}
