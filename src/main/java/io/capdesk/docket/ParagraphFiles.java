package io.capdesk.docket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.capdesk.BrokenFile;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes {@code config/dockets/<document>.jsonl}, a line {@code {"paragraph_index": 4, "text": "…"}} a paragraph, into the database at
 * each start; the folder beside the program wins over the copy in the jar. A document whose paragraphs are as the file says is left
 * alone; two nodes that start at once do it once.
 */
@Component
@DependsOnDatabaseInitialization
class ParagraphFiles {

    private static final Logger log = LoggerFactory.getLogger(ParagraphFiles.class);
    private static final String FILES = "*.jsonl";
    private static final int LONGEST = 20_000;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(@JsonProperty("paragraph_index") Integer index, String text) {}

    private final Path folder;
    private final JdbcTemplate jdbc;
    private final Paragraphs paragraphs;
    private final TransactionTemplate transaction;
    private final ObjectMapper json = new ObjectMapper();

    ParagraphFiles(@Value("${capdesk.config-folder:./config}") String folder, JdbcTemplate jdbc, Paragraphs paragraphs,
            TransactionTemplate transaction) {
        this.folder = Path.of(folder).resolve("dockets");
        this.jdbc = jdbc;
        this.paragraphs = paragraphs;
        this.transaction = transaction;
    }

    @PostConstruct
    void take() {
        files().forEach((document, file) -> {
            List<Paragraph> wanted = read(file);
            if (wanted.equals(paragraphs.of(document))) {
                return;
            }
            try {
                transaction.executeWithoutResult(status -> replace(document, wanted));
                log.info("{} paragraphs of {} are there to be commented on", wanted.size(), document);
            } catch (DuplicateKeyException anotherNodeDidIt) {
                log.info("the paragraphs of {} were taken in by another node", document);
            }
            paragraphs.forget(document);
        });
    }

    private void replace(String document, List<Paragraph> wanted) {
        jdbc.update("delete from docket_paragraph where document = ?", document);
        jdbc.batchUpdate("insert into docket_paragraph (document, position, text) values (?, ?, ?)",
                wanted.stream().map(one -> new Object[] {document, one.position(), one.text()}).toList());
    }

    private Map<String, Resource> files() {
        Map<String, Resource> files = new TreeMap<>();
        try {
            for (Resource own : new PathMatchingResourcePatternResolver().getResources("classpath*:config/dockets/" + FILES)) {
                files.put(document(own), own);
            }
            if (Files.isDirectory(folder)) {
                try (var beside = Files.newDirectoryStream(folder, FILES)) {
                    beside.forEach(file -> files.put(document(new FileSystemResource(file)), new FileSystemResource(file)));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("config/dockets cannot be read", unreadable);
        }
    }

    private static String document(Resource file) {
        return file.getFilename().replaceAll("\\.jsonl$", "");
    }

    private List<Paragraph> read(Resource file) {
        Map<Integer, Paragraph> read = new LinkedHashMap<>();
        int number = 0;
        try {
            for (String line : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    Line one = json.readValue(line, Line.class);
                    if (one.index() == null || one.text() == null || one.text().isBlank() || one.text().length() > LONGEST
                            || read.put(one.index(), new Paragraph(one.index(), one.text())) != null) {
                        throw new BrokenFile("config/dockets/" + file.getFilename(), number,
                                "a paragraph has a number of its own and a text of at most 20,000 characters");
                    }
                }
            }
        } catch (JsonProcessingException broken) {
            throw new BrokenFile("config/dockets/" + file.getFilename(), number, "it is no line of JSON with paragraph_index and text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("config/dockets/" + file.getFilename() + " cannot be read", unreadable);
        }
        return new ArrayList<>(new TreeMap<>(read).values());
    }
}
