package io.capdesk.workflow.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EngineOnH2IT extends EngineOnFlywayContract {

    @TempDir
    Path folder;

    @Override
    String[] emptyDatabase() {
        return new String[] {"--spring.datasource.url=jdbc:h2:file:" + folder.resolve("desk") + ";WRITE_DELAY=0"};
    }
}
