package io.capdesk.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.capdesk.BrokenFile;
import io.capdesk.rules.SecurityRequirements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the standard conditions and riders once, at the start; the file beside the program wins over the one in the jar. */
@Configuration(proxyBeanMethods = false)
class StandardTermsFile {

    private static final Logger LOG = LoggerFactory.getLogger(StandardTermsFile.class);
    private static final String NAME = "conditions.yaml";

    @Bean
    StandardTerms standardTerms(SecurityRequirements law, @Value("${capdesk.config-folder:./config}") String folder) throws IOException {
        Path beside = Path.of(folder).resolve(NAME);
        boolean own = Files.isRegularFile(beside);
        String origin = own ? beside.normalize().toString() : "the program's own " + NAME;
        try (InputStream file = own ? Files.newInputStream(beside)
                : getClass().getClassLoader().getResourceAsStream("config/" + NAME)) {
            StandardTerms terms = read(file).against(law);
            LOG.info("{} standard conditions and {} riders from {}", terms.conditions().size(), terms.riders().size(), origin);
            return terms;
        } catch (ValueInstantiationException unfit) {
            // what its codes and texts say is wrong: the reason names the code
            throw new BrokenFile(origin, 0, unfit.getCause().getMessage());
        } catch (IllegalArgumentException unknown) {
            throw new BrokenFile(origin, 0, unknown.getMessage());
        } catch (JsonProcessingException broken) {
            throw new BrokenFile(origin, broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
        }
    }

    static StandardTerms read(InputStream file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file, StandardTerms.class);
    }
}
