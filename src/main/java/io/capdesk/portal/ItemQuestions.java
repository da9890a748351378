package io.capdesk.portal;

import static io.capdesk.portal.Question.chip;
import static io.capdesk.portal.Question.line;
import static io.capdesk.portal.Question.lines;
import static io.capdesk.portal.Question.number;
import static io.capdesk.portal.Question.select;
import static io.capdesk.portal.Question.yesOrNo;

import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ItemLine.Performance;
import io.capdesk.portal.Question.Choice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions about an item, by the way it is described (BIS-748P block 22). */
final class ItemQuestions {

    /** Bit lengths that data sheets name. */
    private static final int PERFORMANCES = 3;

    private static final List<Question<ItemLine>> TRADE = List.of(
            number("quantity", "Quantity", "Whole units, without separators. Example: 15428", ItemLine::quantity),
            number("unitPrice", "Price of one unit in US dollars", "", ItemLine::unitPrice));

    private static final List<Question<ItemLine>> DETAIL = List.of(
            lines("description", "Technical description", "", ItemLine::description).mayBeLeftEmpty(),
            line("otherEccn", "ECCN for its other functions",
                    "Where it has one, such as 5A992 or 5A002.z.3: then it is classified in that family's .z paragraphs.",
                    ItemLine::otherEccn).mayBeLeftEmpty());

    private static final List<Question<ItemLine>> CLASSIFIED = List.of(
            line("ccats", "CCATS number", "Of BIS's own classification, where the item has one (block 22(d)).", ItemLine::ccats)
                    .mayBeLeftEmpty());

    private static final List<Question<ItemLine>> CHIP = List.of(
            chip("chip", "Chip", "Listed by vendor, with the total processing performance (TPP) of one unit, taken from its"
                    + " data sheet.", ItemLine::chip));

    private static final List<Question<ItemLine>> COMPUTER = List.of(
            line("manufacturer", "Manufacturer of the computer or assembly", "", ItemLine::manufacturer).mayBeLeftEmpty(),
            line("model", "Model of the computer or assembly", "", ItemLine::model),
            chip("chip", "Chip it contains", "", ItemLine::chip),
            number("chipsPerComputer", "Chips in one computer", "", ItemLine::chipsPerComputer));

    private static final List<Question<ItemLine>> SPECIFICATION = List.of(
            line("manufacturer", "Manufacturer", "", ItemLine::manufacturer),
            line("model", "Model number", "", ItemLine::model));

    private static final List<Question<ItemLine>> FIGURES = List.of(
            number("specification.units", "Processing units on the chip", "One, if left empty.",
                    (ItemLine line) -> line.specification().units()).mayBeLeftEmpty(),
            number("specification.dieAreaMm2", "Die area in mm²", "Of the whole integrated circuit; without it the"
                    + " performance density is not known.", (ItemLine line) -> line.specification().dieAreaMm2()).mayBeLeftEmpty(),
            number("specification.memoryBandwidth", "Memory bandwidth in GB/s", "",
                    (ItemLine line) -> line.specification().memoryBandwidth()).mayBeLeftEmpty(),
            yesOrNo("specification.nonPlanar", "Made on a node with non-planar transistors?", "",
                    (ItemLine line) -> line.specification().nonPlanar()).mayBeLeftEmpty(),
            yesOrNo("specification.dataCenter", "Designed or marketed for data centres?", "",
                    (ItemLine line) -> line.specification().dataCenter()).mayBeLeftEmpty(),
            select("specification.designer", "Standing of the designer (90 FR 5298)", "",
                    (ItemLine line) -> line.specification().designer(),
                    new Choice("APPROVED", "Approved: listed in Supplement No. 6 to part 740", ""),
                    new Choice("AUTHORIZED", "Authorized for the time being", ""),
                    new Choice("OTHER", "Neither", "")));

    private static final List<Question<ItemLine>> WEIGHTS = List.of(
            line("model", "Model", "Name and version.", ItemLine::model),
            number("weights.operations", "Training operations in total",
                    "The base model's included. Example: 4.8e26. For a dense model about 6 × parameters × tokens.",
                    (ItemLine line) -> line.weights().operations()),
            yesOrNo("weights.published", "Are the weights published (open)?", "", (ItemLine line) -> line.weights().published())
                    .mayBeLeftEmpty(),
            number("weights.baseOperations", "Training operations of the model it derives from", "Empty if from none.",
                    (ItemLine line) -> line.weights().baseOperations()).mayBeLeftEmpty(),
            yesOrNo("weights.basePublished", "Are that model's weights published?", "",
                    (ItemLine line) -> line.weights().basePublished()).mayBeLeftEmpty(),
            number("weights.syntheticShare", "Share of the training on one other model's output",
                    "Between 0 and 1. Empty if there is none.", (ItemLine line) -> line.weights().syntheticShare()).mayBeLeftEmpty(),
            number("weights.generatorOperations", "Training operations of that generating model", "",
                    (ItemLine line) -> line.weights().generatorOperations()).mayBeLeftEmpty(),
            number("weights.generationOperations", "Operations that generated the data", "",
                    (ItemLine line) -> line.weights().generationOperations()).mayBeLeftEmpty(),
            yesOrNo("weights.generatorPublished", "Are the generating model's weights published?", "",
                    (ItemLine line) -> line.weights().generatorPublished()).mayBeLeftEmpty());

    private ItemQuestions() {}

    static List<Question<ItemLine>> of(ItemLine line) {
        return switch (line.kind()) {
            case CHIP -> all(CHIP, TRADE, DETAIL, CLASSIFIED);
            case COMPUTER -> all(COMPUTER, TRADE, DETAIL, CLASSIFIED);
            case SPECIFICATION -> all(SPECIFICATION, performances(), FIGURES, TRADE, DETAIL, CLASSIFIED);
            case MODEL_WEIGHTS -> all(WEIGHTS, TRADE, DETAIL.subList(0, 1), CLASSIFIED);
        };
    }

    static String title(ItemLine line) {
        return switch (line.kind()) {
            case CHIP -> "chip of the catalogue";
            case COMPUTER -> "computer or assembly";
            case SPECIFICATION -> "chip by its specification";
            case MODEL_WEIGHTS -> "model weights";
        };
    }

    private static List<Question<ItemLine>> performances() {
        return IntStream.range(0, PERFORMANCES).boxed().flatMap(ItemQuestions::performance).toList();
    }

    private static Stream<Question<ItemLine>> performance(int i) {
        var at = "specification.performances[" + i + "].";
        var tops = number(at + "tops", i == 0 ? "Dense performance in TOPS" : "Dense performance at another bit length", i == 0
                ? "Tera-operations a second without sparsity; halve a figure that counts sparsity." : "",
                (ItemLine line) -> performance(line, i).tops());
        var bits = number(at + "bitLength", "Bit length of that figure", i == 0 ? "Such as 8 for FP8 or INT8." : "",
                (ItemLine line) -> performance(line, i).bitLength());
        return i == 0 ? Stream.of(tops, bits) : Stream.of(tops.mayBeLeftEmpty(), bits.mayBeLeftEmpty());
    }

    private static Performance performance(ItemLine line, int i) {
        var all = line.specification().performances();
        return i < all.size() ? all.get(i) : new Performance("", "");
    }

    @SafeVarargs
    private static List<Question<ItemLine>> all(List<Question<ItemLine>>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }
}
