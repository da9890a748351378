package io.capdesk.documents;

import static io.capdesk.documents.DocumentRefusal.ACTIVE_CONTENT;
import static io.capdesk.documents.DocumentRefusal.DAMAGED;
import static io.capdesk.documents.DocumentRefusal.EMPTY;
import static io.capdesk.documents.DocumentRefusal.FILES_INSIDE;
import static io.capdesk.documents.DocumentRefusal.HAS_MACROS;
import static io.capdesk.documents.DocumentRefusal.NO_FILE_NAME;
import static io.capdesk.documents.DocumentRefusal.OLD_OFFICE;
import static io.capdesk.documents.DocumentRefusal.PROTECTED;
import static io.capdesk.documents.DocumentRefusal.TOO_LARGE;
import static io.capdesk.documents.DocumentRefusal.TYPE_NOT_ACCEPTED;
import static io.capdesk.documents.DocumentRefusal.UNPACKS_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.access.Role;
import io.capdesk.documents.Storing.Rejected;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;

@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1",
        "capdesk.documents.max-unpacked=4MB"})
class DocumentStoreTest extends DocumentStoreContract {

    static Arguments[] taken() {
        return new Arguments[] {
            Arguments.of("order.pdf", Samples.PDF, "application/pdf"),
            Arguments.of("scan.png", Samples.PNG, "image/png"),
            Arguments.of("scan.jpeg", Samples.JPEG, "image/jpeg"),
            Arguments.of("letter.txt", Samples.TEXT, "text/plain"),
            Arguments.of("units.csv", Samples.bytes("item,quantity\nGB200,15428\n"), "text/plain"),
            Arguments.of("order.docx", Samples.office(Samples.WORD), FileType.WORD.mediaType()),
            Arguments.of("order.xlsx", Samples.office(Samples.EXCEL), FileType.EXCEL.mediaType()),
        };
    }

    @ParameterizedTest
    @MethodSource("taken")
    void theTypeIsFoundInTheContent(String name, byte[] content, String mediaType) {
        assertThat(stored(draft, name, content)).extracting(Document::fileName, Document::mediaType)
                .containsExactly(name, mediaType);
    }

    static Arguments[] refused() {
        Map<String, byte[]> macros = Samples.officeParts(Samples.WORD);
        macros.put("word/vbaProject.bin", Samples.EXE);
        Map<String, byte[]> bomb = Samples.officeParts(Samples.WORD);
        bomb.put("word/media/zeros.bin", new byte[8 << 20]);
        byte[] word = Samples.office(Samples.WORD);
        Map<String, byte[]> packed = Samples.officeParts(Samples.EXCEL);
        packed.put("xl/worksheets/sheet1.xml", new byte[3 << 20]);
        Map<String, byte[]> program = Samples.officeParts(Samples.WORD);
        program.put("word/media/image1.png", Samples.EXE);
        Map<String, byte[]> nested = Samples.officeParts(Samples.WORD);
        nested.put("word/embeddings/more.zip", word(Map.of("a.txt", Samples.TEXT)));
        Map<String, byte[]> outside = Samples.officeParts(Samples.WORD);
        outside.put("../../etc/passwd", Samples.TEXT);
        Map<String, byte[]> twice = Samples.officeParts(Samples.WORD);
        twice.put("MAIN.xml", Samples.HTML);
        Map<String, byte[]> many = Samples.officeParts(Samples.WORD);
        IntStream.range(0, 10_001).forEach(n -> many.put("word/" + n, new byte[0]));
        byte[] binaryTail = Arrays.copyOf(Samples.bytes("a".repeat(2000)), 2001);
        return new Arguments[] {
            Arguments.of(null, Samples.PDF, NO_FILE_NAME),
            Arguments.of("../\u202e\u0000", Samples.PDF, NO_FILE_NAME),
            Arguments.of("order.pdf", new byte[0], EMPTY),
            Arguments.of("order.pdf", Arrays.copyOf(Samples.PDF, (2 << 20) + 1), TOO_LARGE),
            Arguments.of("order.pdf", Samples.EXE, TYPE_NOT_ACCEPTED),
            Arguments.of("order.txt", Samples.HTML, TYPE_NOT_ACCEPTED),
            Arguments.of("scan.png", Samples.SVG, TYPE_NOT_ACCEPTED),
            Arguments.of("order.txt", Samples.SCRIPT, TYPE_NOT_ACCEPTED),
            Arguments.of("order.txt", binaryTail, TYPE_NOT_ACCEPTED),
            Arguments.of("order.docx", Samples.zip(Map.of("order.exe", Samples.EXE)), TYPE_NOT_ACCEPTED),
            Arguments.of("order.docx", Samples.office(Samples.POWERPOINT), TYPE_NOT_ACCEPTED),
            Arguments.of("order.docx", Samples.office(Samples.WORD_WITH_MACROS), HAS_MACROS),
            Arguments.of("order.docx", Samples.zip(macros), HAS_MACROS),
            Arguments.of("order.docx", Samples.zip(bomb), UNPACKS_TOO_LARGE),
            Arguments.of("order.docx", Arrays.copyOf(word, word.length - 30), DAMAGED),
            Arguments.of("order.xlsx", Samples.zip(packed), UNPACKS_TOO_LARGE),
            Arguments.of("order.docx", Samples.zip(many), UNPACKS_TOO_LARGE),
            Arguments.of("order.docx", Samples.zip(program), FILES_INSIDE),
            Arguments.of("order.docx", Samples.zip(nested), FILES_INSIDE),
            Arguments.of("order.docx", Samples.zip(outside), DAMAGED),
            Arguments.of("order.docx", Samples.zip(twice), DAMAGED),
            Arguments.of("order.doc", Samples.OLD_OFFICE, OLD_OFFICE),
            Arguments.of("order.pdf", Samples.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), ACTIVE_CONTENT),
            Arguments.of("order.pdf", Samples.pdf("/OpenAction<</S /J#61vaScript>>"), ACTIVE_CONTENT),
            Arguments.of("order.pdf", Samples.packedPdf("<</S/Launch/F(calc.exe)>>"), ACTIVE_CONTENT),
            Arguments.of("order.pdf", Samples.pdf("/Names<</EmbeddedFiles 9 0 R>>"), FILES_INSIDE),
            Arguments.of("order.pdf", Samples.packedPdf("<</Type/EmbeddedFile>>"), FILES_INSIDE),
            Arguments.of("order.pdf", Samples.pdf(">>endobj trailer<</Encrypt 5 0 R"), PROTECTED),
            Arguments.of("order.pdf", Samples.packedPdf("0".repeat(5 << 20)), UNPACKS_TOO_LARGE),
        };
    }

    private static byte[] word(Map<String, byte[]> parts) {
        return Samples.zip(parts);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotTakenIsRefusedByName(String name, byte[] content, Refusal refusal) {
        assertThat(((Rejected) store(draft, name, content)).refusal()).isEqualTo(refusal);
        assertThat(refusal.sentence()).endsWith(".");
        assertThat(store.of(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "order.pdf                       | order.pdf",
            "C:\\Users\\me\\order.pdf        | order.pdf",
            "../../etc/order.pdf             | order.pdf",
            ".order.pdf                      | order.pdf",
            "order                           | order.pdf",
            "order.exe                       | order.exe.pdf",
            "con.pdf                         | _con.pdf",
            "LPT1                            | _LPT1.pdf",
            "order.PDF                       | order.pdf",
            "'\u202efdp.exe'                 | fdp.exe.pdf",
            "'a\r\nb: \"c\".pdf'             | ab_ _c_.pdf",
            "'приказ № 7.pdf'                | приказ № 7.pdf"})
    void namesAreMadeSafeToShow(String declared, String shown) {
        assertThat(stored(draft, declared, Samples.PDF).fileName()).isEqualTo(shown);
    }

    /** The price of a hostile file is time, bounded by the limits, and never memory. */
    @Test
    void judgingALargeFileTakesLittleMemory(@TempDir Path folder) throws IOException {
        Map<String, byte[]> parts = Samples.officeParts(Samples.EXCEL);
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        IntStream.range(0, 10).forEach(n -> parts.put("xl/media/" + n, noise));
        parts.put("xl/worksheets/sheet1.xml", new byte[150 << 20]);
        Path sheet = Files.write(folder.resolve("sheet"), Samples.zip(parts));
        parts.clear();
        Path pdf = Files.write(folder.resolve("pdf"), Samples.packedPdf("0".repeat(150 << 20)));
        ContentInspector inspector = new ContentInspector(new DocumentLimits(DataSize.ofMegabytes(20), 20, DataSize.ofMegabytes(200)));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Path file : List.of(sheet, pdf)) {
            inspector.inspect(sheet);
            long before = thread.getCurrentThreadAllocatedBytes();
            assertThat(inspector.inspect(file)).isInstanceOf(Finding.Accepted.class);
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).as("bytes allocated for " + file.getFileName())
                    .isLessThan(4 << 20);
        }
    }

    @Test
    void aLongNameIsCut() {
        assertThat(stored(draft, "x".repeat(1000) + ".pdf", Samples.PDF).fileName()).endsWith("x.pdf").hasSizeLessThan(160);
    }

    @ParameterizedTest
    @CsvSource({
            "APPLICANT_AND_OFFICERS, APPLICANT AGENT LICENSING_OFFICER COUNTERSIGNING_OFFICER SECURITY_REVIEWER STATE_REVIEWER"
                    + " DEFENSE_REVIEWER ENERGY_REVIEWER JUSTICE_REVIEWER COMMITTEE_CHAIR BOARD_SECRETARY MANAGER",
            "REVIEWERS, LICENSING_OFFICER COUNTERSIGNING_OFFICER SECURITY_REVIEWER STATE_REVIEWER DEFENSE_REVIEWER"
                    + " ENERGY_REVIEWER JUSTICE_REVIEWER COMMITTEE_CHAIR BOARD_SECRETARY MANAGER",
            "OFFICERS, LICENSING_OFFICER COUNTERSIGNING_OFFICER COMMITTEE_CHAIR BOARD_SECRETARY MANAGER",
            "STATE, LICENSING_OFFICER COUNTERSIGNING_OFFICER COMMITTEE_CHAIR BOARD_SECRETARY STATE_REVIEWER MANAGER",
            "DEFENSE, LICENSING_OFFICER COUNTERSIGNING_OFFICER COMMITTEE_CHAIR BOARD_SECRETARY DEFENSE_REVIEWER MANAGER",
            "ENERGY, LICENSING_OFFICER COUNTERSIGNING_OFFICER COMMITTEE_CHAIR BOARD_SECRETARY ENERGY_REVIEWER MANAGER",
            "JUSTICE, LICENSING_OFFICER COUNTERSIGNING_OFFICER COMMITTEE_CHAIR BOARD_SECRETARY JUSTICE_REVIEWER MANAGER",
            "COMMENT_ANALYSTS, COMMENT_ANALYST"})
    void visibilitySaysWhichRolesMayOpenAFile(Visibility visibility, String roles) {
        Set<String> allowed = Set.of(roles.split(" "));
        for (Role role : Role.values()) {
            assertThat(visibility.allows(new Person("p", "p", null, Set.of(role), null))).as(role.name())
                    .isEqualTo(allowed.contains(role.name()));
        }
    }
}
