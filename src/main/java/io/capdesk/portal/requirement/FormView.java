package io.capdesk.portal.requirement;

import io.capdesk.pages.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form: what was typed, and what was wrong with it.
 *
 * @param problems sentences by name of the question; empty before anything was asked
 */
record FormView(Answers answers, Map<String, String> problems) {

    private static final Pattern NAME = Pattern.compile("(?:item(\\d+)\\.)?([A-Za-z]+)(\\d?)");

    private static final List<Ask> DETAILS = List.of(Ask.UNITS, Ask.DIE, Ask.BANDWIDTH, Ask.PLANAR, Ask.FOR_DATA_CENTERS,
            Ask.OTHER_ECCN, Ask.DESIGNER, Ask.BASE_OPERATIONS, Ask.BASE_PUBLISHED, Ask.SYNTHETIC_SHARE, Ask.GENERATOR_OPERATIONS,
            Ask.GENERATION_OPERATIONS, Ask.GENERATOR_PUBLISHED);

    /** @param row 0 where the question stands alone */
    record Field(Ask ask, String name, int row) {}

    /** A question with its answer in words. */
    record Given(String question, String answer) {}

    public int items() {
        return answers.kinds().size();
    }

    public ItemKind kind(int item) {
        return answers.kinds().get(item - 1);
    }

    public List<ItemKind> addable() {
        return items() < Answers.MOST_ITEMS ? List.of(ItemKind.values()) : List.of();
    }

    public String typed(String name) {
        return answers.get(name);
    }

    /** Null when there is none. */
    public String problem(String name) {
        return problems.get(name);
    }

    public Field field(Ask ask) {
        return new Field(ask, ask.field(), 0);
    }

    /** The item's questions that everybody answers; rows of figures as many as are filled, and one more. */
    public List<Field> fields(int item) {
        return of(item, field -> !isDetail(kind(item), field.ask()));
    }

    /** The item's questions for those who know more. */
    public List<Field> details(int item) {
        return of(item, field -> isDetail(kind(item), field.ask()));
    }

    /** Computers are asked for chips of the catalogue first; weights come one set at a time. */
    private static boolean isDetail(ItemKind kind, Ask ask) {
        return DETAILS.contains(ask)
                || kind == ItemKind.COMPUTER && (ask == Ask.TOPS || ask == Ask.BITS)
                || kind == ItemKind.WEIGHTS && ask == Ask.QUANTITY;
    }

    private List<Field> of(int item, Predicate<Field> meant) {
        List<Field> fields = new ArrayList<>();
        for (String name : kind(item).fields()) {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                int row = parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3));
                var field = new Field(Ask.of(parts.group(2)).orElseThrow(), Answers.prefix(item) + name, row);
                if (row <= rows(item) && meant.test(field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private int rows(int item) {
        int filled = 0;
        for (int row = 1; row <= ItemKind.MOST_ROWS; row++) {
            for (String name : List.of("chip", "tops", "bits", "count")) {
                filled = answers.has(Answers.prefix(item) + name + row) ? row : filled;
            }
        }
        return Math.min(filled + 1, ItemKind.MOST_ROWS);
    }

    /** Unfolded where something was answered or is wrong. */
    public boolean open(List<Field> fields) {
        return fields.stream().anyMatch(field -> answers.has(field.name()) || problems.containsKey(field.name()));
    }

    public boolean open(Ask.Part part) {
        return open(part.questions().stream().map(this::field).toList());
    }

    public Ask[] common() {
        return new Ask[] {Ask.DESTINATION, Ask.HEADQUARTERS, Ask.PARENT, Ask.PARENT_HEADQUARTERS};
    }

    public Ask.Part[] parts() {
        return Ask.Part.values();
    }

    /** Everything that was answered, for the record. */
    public List<Given> given(Names names) {
        return answers.typed().entrySet().stream()
                .map(answer -> {
                    Matcher parts = NAME.matcher(answer.getKey());
                    return parts.matches() ? Ask.of(parts.group(2)).map(ask -> new Given(
                            (parts.group(1) == null ? "" : "Item " + parts.group(1) + ": ") + ask.label()
                                    + (parts.group(3).isEmpty() ? "" : " (" + parts.group(3) + ")"),
                            words(ask, answer.getValue(), names))).orElse(null) : null;
                })
                .filter(given -> given != null)
                .toList();
    }

    private static String words(Ask ask, String typed, Names names) {
        return switch (ask.input()) {
            case COUNTRY -> names.country(typed);
            case CHIP -> names.chip(typed);
            case YES -> typed.equals("yes") ? "Yes" : typed;
            default -> ask.choices().getOrDefault(typed, typed);
        };
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy(Field field) {
        String hint = field.ask().hint().isEmpty() ? "" : field.name() + "-hint ";
        String problem = problems.containsKey(field.name()) ? field.name() + "-problem" : "";
        return (hint + problem).isBlank() ? null : (hint + problem).strip();
    }

    /** In the order of the form, whatever the order in which they were found. */
    public List<Map.Entry<String, String>> listed() {
        List<String> order = Arrays.stream(Ask.values()).map(Ask::field).toList();
        return problems.entrySet().stream()
                .sorted(Comparator.comparingInt(problem -> place(problem.getKey(), order)))
                .toList();
    }

    private static int place(String name, List<String> order) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return 0;
        }
        int item = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)) * 1000;
        int asked = order.indexOf(parts.group(2));
        boolean afterItems = asked >= order.indexOf(Ask.ACTIVITY.field());
        return (afterItems ? 1_000_000 : item) + asked * 5 + (parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3)));
    }
}
