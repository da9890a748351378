package io.capdesk.intake;

import io.capdesk.rules.Designer;
import io.capdesk.rules.Item;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Weights;
import io.capdesk.rules.Item.Weights.Base;
import io.capdesk.rules.Item.Weights.Synthetic;
import java.math.BigDecimal;
import java.util.List;

/** A line of the form as the item that the rules classify; {@link ItemCheck} has found every answer readable. */
final class ItemReading {

    private ItemReading() {}

    static Item item(ItemLine line) {
        long quantity = Typed.whole(line.quantity()).orElseThrow();
        return switch (line.kind()) {
            case CHIP -> new Item(line.chip(), null, null, null, null, null, null, null, eccn(line), null, null, quantity);
            case COMPUTER -> new Item(null, null, null, null, null, null, null, null, eccn(line),
                    List.of(new Contained(line.chip(), null, null, null, null, null, null,
                            Typed.whole(line.chipsPerComputer()).orElseThrow())), null, quantity);
            case SPECIFICATION -> specified(line, line.specification(), quantity);
            case MODEL_WEIGHTS -> new Item(null, null, null, null, null, null, null, null, null, null,
                    weights(line.weights()), quantity);
        };
    }

    private static Item specified(ItemLine line, ItemLine.Specification typed, long quantity) {
        var performances = typed.performances().stream().filter(one -> !one.blank())
                .map(one -> new Item.Performance(decimal(one.tops()), Integer.parseInt(one.bitLength()))).toList();
        return new Item(null, performances, typed.units().isEmpty() ? null : Integer.valueOf(typed.units()),
                decimal(typed.dieAreaMm2()), choice(typed.nonPlanar()), choice(typed.dataCenter()),
                decimal(typed.memoryBandwidth()),
                typed.designer().isEmpty() ? null : Designer.valueOf(typed.designer()), eccn(line), null, null, quantity);
    }

    private static Weights weights(ItemLine.Weights typed) {
        var base = typed.baseOperations().isEmpty() ? null
                : new Base(decimal(typed.baseOperations()), Typed.yes(typed.basePublished()));
        var synthetic = typed.syntheticShare().isEmpty() ? null
                : new Synthetic(decimal(typed.syntheticShare()), decimal(typed.generatorOperations()),
                        decimal(typed.generationOperations()), Typed.yes(typed.generatorPublished()));
        return new Weights(decimal(typed.operations()), Typed.yes(typed.published()), base, synthetic);
    }

    private static String eccn(ItemLine line) {
        return line.otherEccn().isEmpty() ? null : line.otherEccn();
    }

    private static BigDecimal decimal(String typed) {
        return typed.isEmpty() ? null : Typed.decimal(typed).orElseThrow();
    }

    private static Boolean choice(String typed) {
        return typed.isEmpty() ? null : Typed.yes(typed);
    }
}
