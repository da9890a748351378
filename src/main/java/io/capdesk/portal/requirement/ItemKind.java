package io.capdesk.portal.requirement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can stand in one line of the question; each kind has questions of its own. */
enum ItemKind {
    CHIP("chip", "Chip from the catalogue", "Add a chip from the catalogue",
            fields("chip", "quantity", Shared.USE, Shared.STANDING, "die", "bandwidth", "planar")),
    CIRCUIT("circuit", "Chip by its own figures", "Add a chip by its own figures",
            fields(rows("tops", "bits"), "units", "die", "bandwidth", "planar", "quantity", Shared.USE, Shared.STANDING)),
    COMPUTER("computer", "Computer or assembly with chips", "Add a computer or assembly",
            fields(rows("chip", "count", "tops", "bits", "units", "die", "bandwidth", "planar"), "quantity", Shared.USE,
                    Shared.STANDING)),
    WEIGHTS("weights", "Model weights", "Add model weights",
            fields("operations", "published", "baseOperations", "basePublished", "syntheticShare", "generatorOperations",
                    "generationOperations", "generatorPublished", "quantity"));

    /** Lines of figures, or of chips inside a computer, that one item may have. */
    static final int MOST_ROWS = 4;

    private final String code;
    private final String label;
    private final String adding;
    private final List<String> fields;

    ItemKind(String code, String label, String adding, List<String> fields) {
        this.code = code;
        this.label = label;
        this.adding = adding;
        this.fields = fields;
    }

    static Optional<ItemKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** As in the address of the page. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** On the button that adds one. */
    public String adding() {
        return adding;
    }

    /** Names of the questions, in the order of the form. */
    List<String> fields() {
        return fields;
    }

    private static List<String> fields(Object... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> part instanceof String[] several ? Arrays.stream(several) : Stream.of((String) part))
                .toList();
    }

    private static String[] rows(String... names) {
        return IntStream.rangeClosed(1, MOST_ROWS).boxed()
                .flatMap(row -> Arrays.stream(names).map(name -> name + row))
                .toArray(String[]::new);
    }

    private static final class Shared {
        static final String[] USE = {"forDataCenters", "otherEccn"};
        static final String[] STANDING = {"designer"};
    }
}
