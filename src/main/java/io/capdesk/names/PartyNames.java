package io.capdesk.names;

import io.capdesk.BrokenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** What the spellings of one party's name have in common; whether two parties are the same is for people to say. */
@Service
public class PartyNames {

    private final WrittenNames names;

    public PartyNames(@Value("${capdesk.config-folder:./config}") String folder) {
        Path beside = Path.of(folder).resolve("screening");
        this.names = WordFiles.names(text(beside, "words.csv"), text(beside, "legal-forms.csv"));
    }

    /** Plain words without legal forms, lower case; empty for a name without letters and digits: it is like no other. */
    public String key(String name) {
        return String.join(" ", names.of(name).words());
    }

    private static String text(Path beside, String name) {
        try {
            Path own = beside.resolve(name);
            return Files.isRegularFile(own) ? Files.readString(own)
                    : new ClassPathResource("config/screening/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (CharacterCodingException other) {
            throw new BrokenFile("config/screening/" + name, 0, "it is no UTF-8 text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("config/screening/" + name + " cannot be read", unreadable);
        }
    }
}
