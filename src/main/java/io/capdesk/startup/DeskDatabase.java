package io.capdesk.startup;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which database the desk runs on. */
@Component
class DeskDatabase {

    private final String url;

    DeskDatabase(@Value("${spring.datasource.url}") String url) {
        this.url = url;
    }

    /** A file or memory of this very process: somebody tries the desk out. Never true for a server. */
    boolean embedded() {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }

    String inWords() {
        return embedded() ? "embedded H2, " + url.substring("jdbc:h2:".length()).split(";")[0]
                : url.substring("jdbc:".length()).split("[?;]")[0].toLowerCase(Locale.ROOT);
    }
}
