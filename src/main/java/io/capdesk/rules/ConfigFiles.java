package io.capdesk.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files under {@code config/}: the folder beside the program wins, file by file, over the copy in the jar. */
final class ConfigFiles {

    /**
     * @param name   as in {@code rulesets/RS-DIFF.yaml}
     * @param origin what an error message and the start say was read
     */
    record Text(String name, String origin, String content) {}

    private static final String IN_THE_JAR = "classpath:/config/";

    private final Path folder;
    private final PathMatchingResourcePatternResolver jar = new PathMatchingResourcePatternResolver();

    ConfigFiles(Path folder) {
        this.folder = folder;
    }

    Text read(String name) {
        Path beside = folder.resolve(name);
        try {
            if (Files.isRegularFile(beside)) {
                return new Text(name, beside.toString(), Files.readString(beside));
            }
            Resource packed = jar.getResource(IN_THE_JAR + name);
            if (packed.exists()) {
                return new Text(name, IN_THE_JAR + name, packed.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new BrokenRuleSet(name, 0, "it cannot be read as UTF-8 text (" + unreadable.getMessage() + ")");
        }
        throw new BrokenRuleSet(name, 0, "it is neither in " + folder + " nor in the program");
    }

    /** All files of one folder that end so, each once, sorted by name. */
    List<Text> readAll(String under, String ending) {
        TreeMap<String, Text> found = new TreeMap<>();
        for (String name : names(under, ending)) {
            found.computeIfAbsent(name, this::read);
        }
        return List.copyOf(found.values());
    }

    private List<String> names(String under, String ending) {
        List<String> names = new ArrayList<>();
        try {
            for (Resource packed : jar.getResources("classpath*:config/" + under + "/*" + ending)) {
                names.add(under + "/" + packed.getFilename());
            }
            Path beside = folder.resolve(under);
            if (Files.isDirectory(beside)) {
                try (Stream<Path> files = Files.list(beside)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(ending))
                            .forEach(name -> names.add(under + "/" + name));
                }
            }
        } catch (IOException unreadable) {
            throw new BrokenRuleSet(under, 0, "the folder cannot be listed (" + unreadable.getMessage() + ")");
        }
        return names;
    }
}
