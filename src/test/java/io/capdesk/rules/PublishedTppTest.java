package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue against figures that others published; every disagreement is listed with its reason. */
class PublishedTppTest {

    private static final Path FOLDER = Path.of("src/test/resources/rules");

    record Row(
            String chip,
            @JsonProperty("tpp_published") String tpp,
            @JsonProperty("pd_published") String density,
            String source,
            String url,
            String basis,
            String note) {}

    @Test
    void the_catalogue_gives_the_published_figures_except_where_listed() throws IOException {
        Path file = FOLDER.resolve("published_tpp_sample.csv");
        List<Row> rows = CsvTable.read(
                new ConfigFiles.Text("sample", file.toString(), Files.readString(file)), Row.class).rows();
        Map<String, String> names = Files.readAllLines(FOLDER.resolve("published-tpp-names.csv")).stream().skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        List<String> disagreements = new ArrayList<>();
        for (Row row : rows) {
            Tpp ours = TestRules.CHIPS.find(names.getOrDefault(name(row), Chip.idOf(name(row)))).map(Chip::tpp).orElse(null);
            String shown = ours == null ? "not in the catalogue" : ours.shown();
            if (ours == null || !agrees(ours, row.tpp())) {
                disagreements.add(name(row) + ": " + row.tpp() + " published, " + shown);
            }
            BigDecimal density = ours == null ? null : density(names.getOrDefault(name(row), Chip.idOf(name(row))));
            if (ours != null && row.density() != null && (density == null || density.compareTo(new BigDecimal(row.density())) != 0)) {
                disagreements.add(name(row) + ": density " + row.density() + " published, "
                        + (density == null ? "none here" : density.toPlainString()));
            }
        }
        List<String> listed = Files.readAllLines(FOLDER.resolve("published-tpp-disagreements.txt")).stream()
                .map(line -> line.substring(0, line.indexOf(" -- ")))
                .toList();
        assertThat(disagreements).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static BigDecimal density(String chip) {
        return TestRules.rules().classify(List.of(Item.ofChip(chip, 1))).get(0).performanceDensity();
    }

    private static String name(Row row) {
        return row.chip().contains(" | ") ? row.chip().substring(row.chip().indexOf(" | ") + 3) : row.chip();
    }

    /** To the decimals of the published figure. */
    private static boolean agrees(Tpp ours, String published) {
        if (!published.matches("[0-9.]+")) {
            return false;
        }
        BigDecimal figure = new BigDecimal(published);
        return ours.value().setScale(figure.scale(), RoundingMode.HALF_UP).compareTo(figure) == 0;
    }
}
