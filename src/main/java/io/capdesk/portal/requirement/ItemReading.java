package io.capdesk.portal.requirement;

import io.capdesk.rules.Designer;
import io.capdesk.rules.Item;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Performance;
import io.capdesk.rules.Item.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One item as typed.
 *
 * @param own   beginning of its questions' names
 * @param field its place in the transaction
 */
record ItemReading(Reading reading, Answers answers, ItemKind kind, String own, String field) {

    private static final String HOW_MANY = "Enter how many.";

    Item read() {
        reading.asks(own + first(), field);
        return switch (kind) {
            case CHIP -> item(chip(), null, null, null);
            case CIRCUIT -> item(null, performances(), null, null);
            case COMPUTER -> item(null, null, circuits(), null);
            case WEIGHTS -> item(null, null, null, weights());
        };
    }

    /** Where a problem of the item as a whole is said. */
    private String first() {
        return kind.fields().get(0);
    }

    private Item item(String chip, List<Performance> performances, List<Contained> circuits, Weights weights) {
        boolean single = kind == ItemKind.CHIP || kind == ItemKind.CIRCUIT;
        boolean hardware = kind != ItemKind.WEIGHTS;
        return new Item(chip, performances,
                kind == ItemKind.CIRCUIT ? units("") : null,
                single ? reading.decimal(own + "die", field + ".dieAreaMm2") : null,
                single ? nonPlanar("") : null,
                hardware ? reading.yesOrNo(own + "forDataCenters", field + ".dataCenter") : null,
                single ? reading.decimal(own + "bandwidth", field + ".memoryBandwidthGBps") : null,
                hardware ? reading.choice(own + "designer", field + ".designer", Designer.class) : null,
                hardware ? otherEccn() : null,
                circuits, weights, quantity());
    }

    private String otherEccn() {
        reading.asks(own + "otherEccn", field + ".otherEccn");
        return reading.text(own + "otherEccn");
    }

    /** One set of weights is meant unless somebody says otherwise. */
    private long quantity() {
        return kind == ItemKind.WEIGHTS && !answers.has(own + "quantity")
                ? 1
                : reading.whole(own + "quantity", field + ".quantity", HOW_MANY);
    }

    private String chip() {
        reading.asks(own + "chip", field + ".chip");
        String chip = reading.chip(own + "chip");
        if (chip == null) {
            reading.refuse(own + "chip", "Choose the chip, or add it by its own figures.");
        }
        return chip == null ? "" : chip;
    }

    private Integer units(String row) {
        return answers.has(own + "units" + row)
                ? reading.whole(own + "units" + row, field + ".units", HOW_MANY)
                : null;
    }

    private Boolean nonPlanar(String row) {
        return answers.has(own + "planar" + row) ? !reading.yes(own + "planar" + row, field + ".nonPlanar") : null;
    }

    private List<Performance> performances() {
        reading.asks(own + "tops1", field + ".performances");
        List<Performance> performances = new ArrayList<>();
        for (int row = 1; row <= ItemKind.MOST_ROWS; row++) {
            if (row == 1 || answers.has(own + "tops" + row) || answers.has(own + "bits" + row)) {
                performances.add(performance(row, field + ".performances[" + performances.size() + "]"));
            }
        }
        return performances;
    }

    private Performance performance(int row, String at) {
        BigDecimal tops = reading.decimal(own + "tops" + row, at + ".tops",
                "Enter the peak rate from the data sheet, without sparsity.");
        return new Performance(tops == null ? BigDecimal.ZERO : tops,
                reading.whole(own + "bits" + row, at + ".bitLength", "Enter the bit length that goes with the rate."));
    }

    private List<Contained> circuits() {
        List<Contained> circuits = new ArrayList<>();
        for (int row = 1; row <= ItemKind.MOST_ROWS; row++) {
            if (row == 1 || used(row)) {
                circuits.add(circuit(row, field + ".containsIcs[" + circuits.size() + "]"));
            }
        }
        return circuits;
    }

    private boolean used(int row) {
        return answers.has(own + "chip" + row) || answers.has(own + "tops" + row) || answers.has(own + "count" + row);
    }

    private Contained circuit(int row, String at) {
        reading.asks(own + "chip" + row, at);
        reading.asks(own + "chip" + row, at + ".chip");
        String chip = reading.chip(own + "chip" + row);
        boolean figures = answers.has(own + "tops" + row);
        if (chip == null && !figures) {
            reading.refuse(own + "chip" + row, "Choose the chip inside, or give its own figures.");
        }
        return new Contained(chip,
                figures ? List.of(performance(row, at + ".performances[0]")) : null,
                units(Integer.toString(row)),
                reading.decimal(own + "die" + row, at + ".dieAreaMm2"),
                nonPlanar(Integer.toString(row)), null,
                reading.decimal(own + "bandwidth" + row, at + ".memoryBandwidthGBps"),
                reading.whole(own + "count" + row, at + ".count", "Enter how many of them are in one computer."));
    }

    private Weights weights() {
        String at = field + ".modelWeights";
        BigDecimal operations = reading.decimal(own + "operations", at + ".operations",
                "Enter the training operations, such as 4.8e26.");
        return new Weights(operations, reading.yes(own + "published", at + ".published"), base(at + ".derivedFrom"),
                synthetic(at + ".synthetic"));
    }

    private Weights.Base base(String at) {
        boolean published = reading.yes(own + "basePublished", at + ".published");
        if (!answers.has(own + "baseOperations") && !published) {
            return null;
        }
        return new Weights.Base(reading.decimal(own + "baseOperations", at + ".operations",
                "Enter the training operations of the model it derives from."), published);
    }

    private Weights.Synthetic synthetic(String at) {
        boolean published = reading.yes(own + "generatorPublished", at + ".generatorPublished");
        boolean said = published || answers.has(own + "syntheticShare") || answers.has(own + "generatorOperations")
                || answers.has(own + "generationOperations");
        if (!said) {
            return null;
        }
        return new Weights.Synthetic(
                reading.decimal(own + "syntheticShare", at + ".share", "Enter the share as a fraction, such as 0.15."),
                reading.decimal(own + "generatorOperations", at + ".generatorOperations",
                        "Enter the training operations of the generating model."),
                reading.decimal(own + "generationOperations", at + ".generationOperations",
                        "Enter the operations that generated the data."),
                published);
    }
}
