package io.capdesk.screening.matching;

import io.capdesk.screening.matching.LegalForms.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads words, spellings and legal forms; each file is a header and rows of three columns. */
public final class VocabularyFiles {

    private record Row(String first, String second, String third) {}

    private VocabularyFiles() {}

    /** @param countries names of countries, in any case */
    public static Names names(String words, String spellings, String legalForms, Set<String> countries) {
        Map<String, List<String>> meanings = new HashMap<>();
        Map<String, String> natives = new LinkedHashMap<>();
        Set<String> little = new HashSet<>();
        List<Row> rows = new ArrayList<>(rows("words.csv", words));
        rows.sort(Comparator.comparingInt((Row row) -> row.first().length()).reversed());
        for (Row row : rows) {
            switch (row.third()) {
                case "native" -> natives.put(row.first(), row.second());
                case "same" -> meanings.put(row.first(), Names.words(row.second()));
                case "particle", "title" -> {
                    String as = row.second().isEmpty() ? row.first() : row.second();
                    meanings.put(row.first(), List.of(as));
                    little.add(as);
                }
                default -> throw new IllegalArgumentException("words.csv: " + row.first() + " has the unknown kind " + row.third());
            }
        }
        Map<String, String> alike = new HashMap<>();
        rows("spellings.csv", spellings).forEach(row -> alike.put(row.first(), row.second()));
        Map<String, Place> forms = new HashMap<>();
        rows("legal-forms.csv", legalForms)
                .forEach(row -> forms.put(row.first(), Place.valueOf(row.third().toUpperCase(Locale.ROOT))));
        Set<String> places = new HashSet<>();
        countries.stream().map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> name.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .forEach(places::add);
        return new Names(new Vocabulary(meanings, natives, little, places, alike, forms));
    }

    private static List<Row> rows(String file, String content) {
        return content.lines().skip(1).filter(line -> !line.isBlank()).map(line -> {
            String[] cells = line.split(",", 3);
            if (cells.length != 3) {
                throw new IllegalArgumentException(file + ": \"" + line + "\" needs three columns");
            }
            Arrays.setAll(cells, i -> cells[i].strip());
            return new Row(cells[0], cells[1], cells[2]);
        }).toList();
    }
}
