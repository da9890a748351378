package io.capdesk.screening.matching;

import io.capdesk.BrokenFile;
import io.capdesk.names.WordFiles;
import io.capdesk.names.WordFiles.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads words, spellings and legal forms; each file is a header and rows of three columns. */
public final class VocabularyFiles {

    private VocabularyFiles() {}

    /** @param countries names of countries, in any case */
    public static Names names(String words, String spellings, String legalForms, Set<String> countries) {
        Map<String, List<String>> meanings = new HashMap<>();
        Set<String> little = new HashSet<>();
        for (Row row : WordFiles.rows("words.csv", words)) {
            switch (row.third()) {
                case "native" -> { } // of WordFiles
                case "same" -> meanings.put(row.first(), Names.words(row.second()));
                case "particle", "title" -> {
                    String as = row.second().isEmpty() ? row.first() : row.second();
                    meanings.put(row.first(), List.of(as));
                    little.add(as);
                }
                default -> throw new BrokenFile("config/screening/words.csv", 0,
                        "\"" + row.first() + "\" has the unknown kind \"" + row.third() + "\"");
            }
        }
        Map<String, String> alike = new HashMap<>();
        WordFiles.rows("spellings.csv", spellings).forEach(row -> alike.put(row.first(), row.second()));
        Set<String> places = new HashSet<>();
        countries.stream().map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> name.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .forEach(places::add);
        return new Names(WordFiles.names(words, legalForms), new Vocabulary(meanings, little, places, alike));
    }
}
