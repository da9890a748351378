package io.capdesk.letters;

import io.capdesk.BrokenFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.xml.sax.SAXParseException;

/**
 * Fills the operator's own letter templates once at the start, with made-up facts: a mistake in one stops the desk then, not the
 * decision that has to be written with it. The program's own are tried by its build.
 */
@Component
class CheckTemplates {

    private static final Logger log = LoggerFactory.getLogger(CheckTemplates.class);
    private static final String ENDING = ".html";
    /** What the letters share; it is none itself. */
    private static final String PARTS = "parts";
    /** A fact of letters, which go as plain text too; papers have none. */
    private static final String ADDRESSEE = "recipientName";

    private final PathMatchingResourcePatternResolver program = new PathMatchingResourcePatternResolver();
    private final Templates templates;
    private final Path folder;

    CheckTemplates(Templates templates, @Value("${capdesk.letters.folder:./config/letters}") String folder) {
        this.templates = templates;
        this.folder = Path.of(folder);
        long began = System.nanoTime();
        var names = names();
        names.forEach(this::check);
        log.info("{} letter templates of {} checked in {} ms", names.size(), folder, (System.nanoTime() - began) / 1_000_000);
    }

    /** Those that are not word for word the program's own; all, where what they share is not. */
    private TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        try {
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                    for (Path file : files) {
                        if (!isTheProgramsOwn(file)) {
                            names.add(file.getFileName().toString().replace(ENDING, ""));
                        }
                    }
                }
            }
            if (names.remove(PARTS)) {
                for (Resource own : program.getResources("classpath*:config/letters/*" + ENDING)) {
                    names.add(own.getFilename().replace(ENDING, ""));
                }
                names.remove(PARTS);
            }
        } catch (IOException unreadable) {
            throw new BrokenFile(folder.toString(), 0, "it cannot be read (" + unreadable.getMessage() + ")");
        }
        return names;
    }

    private boolean isTheProgramsOwn(Path file) throws IOException {
        Resource own = program.getResource("classpath:/config/letters/" + file.getFileName());
        return own.exists() && Arrays.equals(own.getContentAsByteArray(), Files.readAllBytes(file));
    }

    private void check(String template) {
        try {
            String source = templates.source(template);
            Markup.parse(template, source);
            for (boolean whole : new boolean[] {true, false}) {
                Map<String, Object> facts = MadeUpFacts.of(source, whole);
                var letter = templates.fill(template, facts);
                if (Markup.title(letter).isEmpty()) {
                    throw new MissingFact("it has no title, which is the subject of the letter");
                }
                if (facts.containsKey(ADDRESSEE)) {
                    PlainText.of(letter);
                }
            }
        } catch (RuntimeException fault) {
            throw broken(template, fault);
        }
    }

    /** The engine takes the list of facts away before it counts. */
    private int linesOfFacts(String template) {
        String source = templates.source(template);
        int end = source.indexOf("*/-->");
        return end < 0 ? 0 : (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private BrokenFile broken(String template, RuntimeException fault) {
        int line = 0;
        Throwable cause = fault;
        for (Throwable at = fault; at != null; at = at.getCause()) {
            cause = cause instanceof MissingFact ? cause : at;
            if (at instanceof TemplateProcessingException engine && engine.getLine() != null) {
                line = engine.getLine() + linesOfFacts(template);
            } else if (at instanceof SAXParseException markup) {
                line = markup.getLineNumber();
            }
        }
        String reason = cause instanceof CharacterCodingException ? "it is no UTF-8 text" : String.valueOf(cause.getMessage());
        return new BrokenFile(folder.resolve(template + ENDING).toString(), line, reason.lines().findFirst().orElse(reason));
    }
}
