package io.capdesk.intake;

import io.capdesk.intake.ItemLine.Kind;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Designer;
import io.capdesk.rules.Rules;
import java.math.BigDecimal;
import java.util.List;

/** What an item's line lacks before the rules can classify it. */
final class ItemCheck {

    private static final int MOST_BITS_DIGITS = 4;
    private static final int CCATS = 50;
    /** US dollars. Nothing that is sold by the unit costs more. */
    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(1_000_000_000_000L);

    private final ChipCatalogue chips;
    private final Rules rules;
    private final Problems problems;

    ItemCheck(ChipCatalogue chips, Rules rules, Problems problems) {
        this.chips = chips;
        this.rules = rules;
        this.problems = problems;
    }

    void check(List<ItemLine> lines) {
        identify(lines);
        for (int i = 0; i < lines.size(); i++) {
            price("items[" + i + "].", lines.get(i));
        }
    }

    /** As far as the rules ask, and what the items are called. */
    void identify(List<ItemLine> lines) {
        describe(lines);
        for (int i = 0; i < lines.size(); i++) {
            name("items[" + i + "].", lines.get(i));
        }
    }

    /** As far as the rules ask. */
    void describe(List<ItemLine> lines) {
        if (lines.isEmpty()) {
            problems.add("items", "Add at least one item.");
        }
        for (int i = 0; i < lines.size(); i++) {
            describe("items[" + i + "].", lines.get(i));
        }
    }

    private void describe(String at, ItemLine line) {
        int before = problems.found().size();
        switch (line.kind()) {
            case CHIP -> chip(at, line);
            case COMPUTER -> {
                chip(at, line);
                problems.whole(at + "chipsPerComputer", line.chipsPerComputer(), "how many of these chips one computer contains");
            }
            case SPECIFICATION -> specification(at, line);
            case MODEL_WEIGHTS -> weights(at + "weights.", line.weights());
        }
        problems.whole(at + "quantity", line.quantity(), "how many units you want to ship");
        if (problems.found().size() == before) {
            askRules(at, line);
        }
    }

    private void price(String at, ItemLine line) {
        if (!line.is(Kind.MODEL_WEIGHTS) || !line.unitPrice().isEmpty()) {
            problems.decimal(at + "unitPrice", line.unitPrice(), "the price of one unit in US dollars");
            if (Typed.decimal(line.unitPrice()).filter(price -> price.compareTo(MOST_PRICE) > 0).isPresent()) {
                problems.add(at + "unitPrice", "Check the price of one unit in US dollars: it is more than a trillion.");
            }
        }
    }

    private void name(String at, ItemLine line) {
        if (!line.is(Kind.CHIP)) {
            problems.required(at + "model", line.model(), Problems.NAME, "Give the model, by name or number.");
        }
        if (line.is(Kind.SPECIFICATION)) {
            problems.required(at + "manufacturer", line.manufacturer(), Problems.NAME, "Name the manufacturer.");
        }
        if (line.is(Kind.COMPUTER)) {
            problems.optional(at + "manufacturer", line.manufacturer(), Problems.NAME);
        }
        problems.optional(at + "ccats", line.ccats(), CCATS);
        problems.optional(at + "description", line.description(), Problems.TEXT);
    }

    /** What only the rules know, such as which paragraphs need a family's number. */
    private void askRules(String at, ItemLine line) {
        rules.itemProblems(List.of(ItemReading.item(line))).forEach(problem -> problems.add(
                at + fieldOf(problem.field(), line), problem.message()));
    }

    private static String fieldOf(String rulesField, ItemLine line) {
        if (rulesField.endsWith("otherEccn")) {
            return "otherEccn";
        }
        if (line.is(Kind.MODEL_WEIGHTS)) {
            return rulesField.contains("derivedFrom") ? "weights.baseOperations"
                    : rulesField.contains("share") ? "weights.syntheticShare" : "weights.operations";
        }
        return line.is(Kind.SPECIFICATION) ? "specification.performances[0].tops" : "chip";
    }

    private void chip(String at, ItemLine line) {
        var found = chips.find(line.chip());
        if (found.isEmpty()) {
            problems.add(at + "chip", "Choose the chip from the catalogue.");
        } else if (found.get().tpp() == null) {
            problems.add(at + "chip", "The catalogue has no published performance for this chip, so its TPP can't be"
                    + " computed; enter its own specification instead.");
        }
    }

    private void specification(String at, ItemLine line) {
        var typed = line.specification();
        var performances = typed.performances();
        if (performances.stream().allMatch(ItemLine.Performance::blank)) {
            problems.add(at + "specification.performances[0].tops",
                    "Enter at least one performance: dense TOPS and the bit length they are measured at.");
        }
        for (int i = 0; i < performances.size(); i++) {
            if (!performances.get(i).blank()) {
                performance(at + "specification.performances[" + i + "].", performances.get(i));
            }
        }
        if (!typed.units().isEmpty()) {
            problems.whole(at + "specification.units", typed.units(), "the number of processing units");
        }
        problems.optionalDecimal(at + "specification.dieAreaMm2", typed.dieAreaMm2(), "the die area in square millimetres");
        problems.optionalDecimal(at + "specification.memoryBandwidth", typed.memoryBandwidth(),
                "the memory bandwidth in gigabytes a second");
        problems.yesOrNo(at + "specification.nonPlanar", typed.nonPlanar());
        problems.yesOrNo(at + "specification.dataCenter", typed.dataCenter());
        if (!typed.designer().isEmpty()) {
            problems.choice(at + "specification.designer", typed.designer(), Designer.values(), "Choose the designer's standing.");
        }
    }

    private void performance(String at, ItemLine.Performance typed) {
        problems.decimal(at + "tops", typed.tops(), "the dense performance in TOPS");
        if (typed.bitLength().length() > MOST_BITS_DIGITS || Typed.whole(typed.bitLength()).isEmpty()) {
            problems.add(at + "bitLength", "Enter the bit length that the performance is measured at, such as 8 or 16.");
        }
    }

    private void weights(String at, ItemLine.Weights typed) {
        problems.decimal(at + "operations", typed.operations(), "the training operations, the base model's included");
        problems.yesOrNo(at + "published", typed.published());
        problems.yesOrNo(at + "basePublished", typed.basePublished());
        problems.yesOrNo(at + "generatorPublished", typed.generatorPublished());
        problems.optionalDecimal(at + "baseOperations", typed.baseOperations(), "the base model's training operations");
        problems.optionalDecimal(at + "syntheticShare", typed.syntheticShare(), "the share of synthetic data, 0 to 1");
        if (typed.syntheticShare().isEmpty()) {
            problems.optionalDecimal(at + "generatorOperations", typed.generatorOperations(), "the generating model's training operations");
            problems.optionalDecimal(at + "generationOperations", typed.generationOperations(), "the operations that generated the data");
        } else {
            problems.decimal(at + "generatorOperations", typed.generatorOperations(), "the generating model's training operations");
            problems.decimal(at + "generationOperations", typed.generationOperations(), "the operations that generated the data");
        }
    }
}
