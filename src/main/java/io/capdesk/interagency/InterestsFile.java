package io.capdesk.interagency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.capdesk.BrokenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the agencies' interests once, at the start; the file beside the program wins over the one in the jar. */
@Configuration(proxyBeanMethods = false)
class InterestsFile {

    private static final Logger LOG = LoggerFactory.getLogger(InterestsFile.class);
    private static final String NAME = "interests.yaml";

    @Bean
    Interests interests(@Value("${capdesk.config-folder:./config}") String folder) throws IOException {
        Path beside = Path.of(folder).resolve(NAME);
        boolean own = Files.isRegularFile(beside);
        String origin = own ? beside.normalize().toString() : "the program's own " + NAME;
        try (InputStream file = own ? Files.newInputStream(beside)
                : getClass().getClassLoader().getResourceAsStream("config/" + NAME)) {
            Interests interests = read(file);
            LOG.info("{} interests of agencies from {}", interests.interests().size(), origin);
            return interests;
        } catch (ValueInstantiationException unfit) {
            throw new BrokenFile(origin, 0, unfit.getCause().getMessage());
        } catch (JsonProcessingException broken) {
            throw new BrokenFile(origin, broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
        }
    }

    static Interests read(InputStream file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file, Interests.class);
    }
}
