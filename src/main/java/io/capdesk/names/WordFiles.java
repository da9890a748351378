package io.capdesk.names;

import io.capdesk.BrokenFile;
import io.capdesk.names.LegalForms.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the lists of words under {@code config/screening}: a header and rows of three columns. */
public final class WordFiles {

    public record Row(String first, String second, String third) {}

    private WordFiles() {}

    /**
     * @param words      {@code words.csv}; its words of other scripts, the longest first
     * @param legalForms {@code legal-forms.csv}
     */
    public static WrittenNames names(String words, String legalForms) {
        Map<String, String> natives = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>(rows("words.csv", words));
        rows.sort(Comparator.comparingInt((Row row) -> row.first().length()).reversed());
        rows.stream().filter(row -> row.third().equals("native")).forEach(row -> natives.put(row.first(), row.second()));
        Map<String, Place> forms = new HashMap<>();
        rows("legal-forms.csv", legalForms).forEach(row -> forms.put(row.first(), place(row)));
        return new WrittenNames(natives, new LegalForms(forms));
    }

    private static Place place(Row row) {
        return Arrays.stream(Place.values()).filter(place -> place.name().toLowerCase(Locale.ROOT).equals(row.third())).findFirst()
                .orElseThrow(() -> new BrokenFile("config/screening/legal-forms.csv", 0, "\"" + row.first() + "\" stands in the place \""
                        + row.third() + "\"; there is any, ends and end"));
    }

    public static List<Row> rows(String file, String content) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = content.lines().toList();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                String[] cells = lines.get(line).split(",", 3);
                if (cells.length != 3 || cells[0].isBlank()) {
                    throw new BrokenFile("config/screening/" + file, line + 1, "\"" + lines.get(line) + "\" needs three columns");
                }
                Arrays.setAll(cells, i -> cells[i].strip());
                rows.add(new Row(cells[0], cells[1], cells[2]));
            }
        }
        return rows;
    }
}
