package io.capdesk.screening.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.capdesk.screening.ListEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Every form of the list says the same; what is broken names its line. */
class PublishedListTest {

    static final Path FOLDER = Path.of("src/test/resources/screening");

    @Test
    void thePublishedColumnsAreRead() throws Exception {
        List<ListEntry> entries = read(file("consolidated.csv"));
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).satisfies(entry -> {
            assertThat(entry.list()).isEqualTo("EL");
            assertThat(entry.id()).startsWith("EL:");
            assertThat(entry.aliases()).containsExactly("Northwind Semiconductor", "NWCT");
            assertThat(entry.countries()).containsExactly("CN", "HK");
            assertThat(entry.addresses()).first().asString().isEqualTo("12 Harbour Road, Pudong, Shanghai, 201203, CN");
            assertThat(entry.licensePolicy()).isEqualTo("Presumption of denial");
            assertThat(entry.number()).isNull();
        });
        assertThat(entries.get(1)).extracting(ListEntry::id, ListEntry::type, ListEntry::countries)
                .containsExactly("SDN:4711", "Individual", List.of("RU"));
        assertThat(entries.get(2).craft()).isTrue();
    }

    @Test
    void jsonSaysWhatCsvSays() throws Exception {
        assertThat(read(file("consolidated.json"))).isEqualTo(read(file("consolidated.csv")));
    }

    @Test
    void aPackedFileSaysWhatThePlainOneSays() throws Exception {
        assertThat(read(packed(file("consolidated.csv")))).isEqualTo(read(file("consolidated.csv")));
    }

    @Test
    void aNameThatIsListedTwiceIsTwoEntries() throws Exception {
        String csv = "source,entity_number,type,name,alt_names\nDenied Persons List (DPL) - BIS,,,I. ASH,\n"
                + "Denied Persons List (DPL) - BIS,,,I. ASH,\n";
        assertThat(read(bytes(csv))).extracting(ListEntry::id).doesNotHaveDuplicates().last().asString().endsWith("#2");
    }

    @Test
    void whatIsBrokenNamesItsLine() throws Exception {
        String header = "source,entity_number,type,name,alt_names\n";
        String good = "Entity List (EL) - BIS,,,Good Co.,\n";
        broken("", 0, "empty");
        broken(header, 0, "no entries");
        broken("a,b,c\n1,2,3\n", 1, "lacks alt_names, entity_number, name, source, type");
        broken(header + good + "Entity List (EL) - BIS,,,cut", 3, "4 cells where the header has 5");
        broken(header + good + "Entity List,,,Nameless list,\n", 3, "names no list");
        broken(header + good + good + "Entity List (EL) - BIS,,,,\n", 4, "needs a name");
        broken(header + good + "Entity List (EL) - BIS,,,\"never closed,\n" + good, 3, "");
        broken("{\"results\": [\n{\"source\": \"Entity List (EL)\", \"name\": \"A\"},\n{\"source\": ", 3, "no JSON");
        byte[] packed = packed(file("consolidated.csv"));
        assertThat(brokenList(Arrays.copyOf(packed, packed.length / 2))).hasMessageContaining("damaged");
        assertThat(brokenList(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'})).hasMessageContaining("UTF-8");
    }

    private static void broken(String content, int line, String reason) {
        BrokenList broken = brokenList(bytes(content));
        assertThat(broken).as(content).isNotNull().hasMessageContaining(reason);
        assertThat(broken.line()).as(content).isEqualTo(line);
    }

    private static BrokenList brokenList(byte[] file) {
        return catchThrowableOfType(BrokenList.class, () -> read(file));
    }

    private static List<ListEntry> read(byte[] file) throws BrokenList {
        return PublishedList.read(file, country -> country);
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
