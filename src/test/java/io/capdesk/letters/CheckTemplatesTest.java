package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.BrokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that could not be written is found at the start, in a sentence that names its file. */
class CheckTemplatesTest {

    @TempDir
    Path folder;

    @Test
    void everyTemplateOfTheProgramIsInOrder() throws IOException {
        assertThatCode(() -> check(Path.of("config/letters"))).doesNotThrowAnyException();
        // other parts: every letter is tried
        Files.writeString(folder.resolve("parts.html"), shipped("parts").replace("<body>", "<body><!-- ours -->"));
        assertThatCode(() -> check(folder)).doesNotThrowAnyException();
        assertThatCode(() -> check(folder.resolve("there-is-none"))).doesNotThrowAnyException();
    }

    @Test
    void aTemplateThatAsksForAFactItDoesNotDeclareIsBroken() throws IOException {
        broken(shipped("withdrawn").replace("${withdrawnOn}", "${withdrawnAt}"), "prints withdrawnAt but does not declare it");
    }

    @Test
    void whatIsWrongOnlyWhereAFactIsAbsentIsFoundToo() throws IOException {
        broken(shipped("withdrawn").replace("</body>", "<p th:if=\"${reason == null}\" th:text=\"${nobody}\">x</p></body>"),
                "prints nobody but does not declare it");
    }

    @Test
    void aTemplateThatIsNotWellFormedIsBroken() throws IOException {
        broken(shipped("withdrawn").replace("</h1>", "</h2>"), "withdrawn.html, line 21:");
    }

    @Test
    void aTemplateWithoutItsHeadIsBroken() throws IOException {
        broken("<html lang=\"en\"><head><title>T</title></head><body><p>Text</p></body></html>",
                "does not begin with the comment that declares its facts");
    }

    @Test
    void aTemplateOfAnotherEncodingIsBroken() throws IOException {
        Files.write(folder.resolve("withdrawn.html"), new byte[] {'<', (byte) 0xff, '>'});
        assertThatThrownBy(() -> check(folder)).isInstanceOf(BrokenFile.class).hasMessageContaining("withdrawn.html: it is no UTF-8 text");
    }

    @Test
    void aBrokenPartBreaksTheLettersThatUseIt() throws IOException {
        Files.writeString(folder.resolve("parts.html"), shipped("parts").replace("th:fragment=\"letter-head\"", "th:fragment=\"letterhead\""));
        assertThatThrownBy(() -> check(folder)).isInstanceOf(BrokenFile.class).hasMessageContaining("letter-head");
    }

    private void broken(String template, String reason) throws IOException {
        Files.writeString(folder.resolve("withdrawn.html"), template);
        assertThatThrownBy(() -> check(folder)).isInstanceOf(BrokenFile.class).hasMessageContaining("withdrawn.html").hasMessageContaining(reason);
    }

    private static String shipped(String template) throws IOException {
        return Files.readString(Path.of("config/letters", template + ".html"));
    }

    private static void check(Path folder) {
        new CheckTemplates(new Templates(folder.toString()), folder.toString());
    }
}
