package capdesk.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file of a docket in the shape of a real one: most texts short, some of several thousand characters, a third with files. */
final class GeneratedDocket {

    private static final long SEED = 20_250_515;
    private static final String[] WORDS = ("the allocation of advanced chips for each country is too small and our company asks the Bureau to "
            + "raise it since data centers need more computing power than the rule assumes").split(" ");
    private static final int LONGEST = 600;

    private final String docket;
    private final int rows;
    private final Random random = new Random(SEED);

    GeneratedDocket(String docket, int rows) {
        this.docket = docket;
        this.rows = rows;
    }

    Path write() throws IOException {
        Path file = Files.createTempFile("capdesk-bench", ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8); var csv = CsvWriter.builder().build(out)) {
            var header = Files.readAllLines(Path.of("src/test/resources/dockets/CMS-2025-0050-0031.csv")).get(0);
            out.write(header + "\r\n");
            csv.writeRecord(row(1, "Notice", ""));
            for (int i = 2; i <= rows + 1; i++) {
                csv.writeRecord(row(i, "Public Submission", text()));
            }
        }
        return file;
    }

    private List<String> row(int serial, String type, String text) {
        String[] cells = new String[60];
        Arrays.fill(cells, "");
        cells[0] = "%s-%04d".formatted(docket, serial);
        cells[1] = docket.split("-")[0];
        cells[2] = docket;
        cells[4] = type;
        cells[5] = "2025-05-20T04:00Z";
        cells[6] = "false";
        cells[9] = "Comment on " + docket + "-0001";
        cells[12] = "false";
        cells[17] = "2025-05-15T04:00Z";
        if (!text.isEmpty()) {
            cells[3] = "m%02d-%04d-%04d".formatted(docket.length(), serial / 10_000, serial % 10_000);
            cells[13] = docket + "-0001";
            cells[25] = "Public Comment";
            cells[33] = "1";
            cells[46] = "Company " + random.nextInt(10_000);
            cells[52] = text;
            cells[58] = random.nextInt(3) == 0 ? "https://downloads.regulations.gov/" + cells[0] + "/attachment_1.pdf" : "";
            cells[59] = "pageCount, Page Count, Number of pages In the content file";
        }
        return new ArrayList<>(Arrays.asList(cells));
    }

    private String text() {
        int words = random.nextInt(10) == 0 ? random.nextInt(LONGEST) + 20 : random.nextInt(100) + 5;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 17 == 16 ? ",\n" : " ");
        }
        return text.append(random.nextInt()).toString();
    }
}
