package io.capdesk.letters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value for each fact that a template declares, of the kind that its head says; to see that the template can be filled. */
final class MadeUpFacts {

    private static final Pattern FACT = Pattern.compile("(?m)^ {2}(\\w+)(\\?)? {2,}(\\S.*(?:\\R {4,}\\S.*)*)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private MadeUpFacts() {}

    /** @param whole with the facts that may be absent */
    static Map<String, Object> of(String source, boolean whole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Matcher fact = FACT.matcher(source);
        while (fact.find()) {
            if (whole || fact.group(2) == null) {
                facts.put(fact.group(1), value(fact.group(3)));
            }
        }
        return facts;
    }

    private static Object value(String described) {
        if (described.startsWith("list of text")) {
            return List.of("text");
        }
        if (described.startsWith("list")) {
            Map<String, Object> entry = new LinkedHashMap<>();
            WORD.matcher(described).results().forEach(word -> entry.put(word.group(), "1"));
            return List.of(entry);
        }
        if (described.startsWith("date")) {
            return LocalDate.EPOCH;
        }
        return described.startsWith("number") ? Integer.valueOf(1) : described.startsWith("boolean") ? Boolean.TRUE : "text";
    }
}
