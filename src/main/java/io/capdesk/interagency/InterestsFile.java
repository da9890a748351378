package io.capdesk.interagency;

import io.capdesk.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the agencies' interests once, at the start. */
@Configuration(proxyBeanMethods = false)
class InterestsFile {

    private static final Logger LOG = LoggerFactory.getLogger(InterestsFile.class);

    @Bean
    Interests interests(@Value("${capdesk.config-folder:./config}") String folder) throws IOException {
        var file = ConfigFile.of(folder, "interests.yaml", Interests.class);
        LOG.info("{} interests of agencies from {}", file.content().interests().size(), file.origin());
        return file.content();
    }

    static Interests read(InputStream file) throws IOException {
        return ConfigFile.read(file, Interests.class);
    }
}
