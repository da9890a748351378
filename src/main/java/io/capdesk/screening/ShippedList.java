package io.capdesk.screening;

import io.capdesk.BrokenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files under {@code config/screening}; the folder beside the program wins over the copy in the jar. */
@Component
class ShippedList {

    record ListFile(String name, byte[] content) {}

    private static final String LISTS = "csl-*.csv.gz";

    private final Path folder;
    private final PathMatchingResourcePatternResolver jar = new PathMatchingResourcePatternResolver();

    ShippedList(@Value("${capdesk.config-folder:./config}") String folder) {
        this.folder = Path.of(folder).resolve("screening");
    }

    String text(String name) {
        try {
            Path beside = folder.resolve(name);
            return Files.isRegularFile(beside) ? Files.readString(beside)
                    : jar.getResource("classpath:/config/screening/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (CharacterCodingException other) {
            throw new BrokenFile("config/screening/" + name, 0, "it is no UTF-8 text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("config/screening/" + name + " cannot be read", unreadable);
        }
    }

    /** Whether it says what the file of its name in the program says. */
    boolean isTheProgramsOwn(ListFile file) {
        Resource own = jar.getResource("classpath:/config/screening/" + file.name());
        try {
            return own.exists() && Arrays.equals(own.getContentAsByteArray(), file.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's screening list cannot be read", unreadable);
        }
    }

    /** The newest by the date in its name. */
    ListFile newest() {
        try {
            List<Resource> found = new ArrayList<>(Arrays.asList(jar.getResources("classpath*:config/screening/" + LISTS)));
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder, LISTS)) {
                    files.forEach(file -> found.add(0, new FileSystemResource(file)));
                }
            }
            Resource newest = found.stream().max(Comparator.comparing(Resource::getFilename)).orElseThrow(
                    () -> new IOException("there is no file " + LISTS + " in " + folder + " or in the program"));
            return new ListFile(newest.getFilename(), newest.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the shipped screening list cannot be read", unreadable);
        }
    }
}
