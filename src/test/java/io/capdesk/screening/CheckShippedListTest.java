package io.capdesk.screening;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.BrokenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that the operator put beside the program is read at the first start, before anybody is screened against it. */
class CheckShippedListTest {

    private static final String NEWER = "csl-2099-01-01.csv.gz";

    @TempDir
    Path config;

    @Test
    void theProgramsOwnListNeedsNoLook() {
        assertThatCode(() -> CheckShippedList.check(new ShippedList("no/such/folder"))).doesNotThrowAnyException();
        assertThatCode(() -> CheckShippedList.check(new ShippedList("config"))).doesNotThrowAnyException();
    }

    @Test
    void aListThatIsCutOffOrNoListIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("config/screening/csl-2026-07-31.csv.gz"));
        broken(Arrays.copyOf(whole, whole.length / 2));
        broken("no gzip".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("<html>Log in first</html>".getBytes(StandardCharsets.UTF_8));
        }
        broken(packed.toByteArray());
    }

    private void broken(byte[] content) throws IOException {
        Files.createDirectories(config.resolve("screening"));
        Files.write(config.resolve("screening").resolve(NEWER), content);
        assertThatThrownBy(() -> CheckShippedList.check(new ShippedList(config.toString()))).isInstanceOf(BrokenFile.class)
                .hasMessageContaining("config/screening/" + NEWER);
    }
}
