package io.capdesk.intake;

import java.util.List;
import java.util.Objects;

/**
 * One line of the form's items (BIS-748P block 22) as typed.
 *
 * @param kind             null means a chip
 * @param chip             id in the catalogue: the item itself, or the one that a computer contains
 * @param chipsPerComputer for a computer
 * @param unitPrice        US dollars
 * @param ccats            number of a commodity classification by BIS (block 22(d)); empty for none
 * @param otherEccn        the paragraph under which the item is listed besides, such as {@code 5A992}
 */
public record ItemLine(
        Kind kind,
        String chip,
        String chipsPerComputer,
        String quantity,
        String unitPrice,
        String manufacturer,
        String model,
        String description,
        String otherEccn,
        String ccats,
        Specification specification,
        Weights weights) {

    /** How an item is described. */
    public enum Kind { CHIP, SPECIFICATION, COMPUTER, MODEL_WEIGHTS }

    public ItemLine {
        kind = kind == null ? Kind.CHIP : kind;
        chip = Typed.clean(chip);
        chipsPerComputer = Typed.clean(chipsPerComputer);
        quantity = Typed.clean(quantity);
        unitPrice = Typed.clean(unitPrice);
        manufacturer = Typed.clean(manufacturer);
        model = Typed.clean(model);
        description = Typed.clean(description);
        otherEccn = Typed.clean(otherEccn);
        ccats = Typed.clean(ccats);
        specification = specification == null ? Specification.NONE : specification;
        weights = weights == null ? Weights.NONE : weights;
    }

    public static ItemLine of(Kind kind) {
        return new ItemLine(kind, "", "", "", "", "", "", "", "", "", null, null);
    }

    public static ItemLine ofChip(String chip, String quantity, String unitPrice) {
        return new ItemLine(Kind.CHIP, chip, "", quantity, unitPrice, "", "", "", "", "", null, null);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /**
     * An integrated circuit that is not in the catalogue.
     *
     * @param performances dense figures of one processing unit
     * @param units        processing units on the circuit; empty means one
     * @param nonPlanar    {@code YES}, {@code NO} or empty for yes
     * @param dataCenter   {@code YES}, {@code NO} or empty for yes
     * @param designer     a {@link io.capdesk.rules.Designer}; empty means authorized
     */
    public record Specification(List<Performance> performances, String units, String dieAreaMm2, String nonPlanar,
                                String dataCenter, String memoryBandwidth, String designer) {

        static final Specification NONE = new Specification(null, "", "", "", "", "", "");

        public Specification {
            performances = performances == null
                    ? List.of() : performances.stream().filter(Objects::nonNull).toList();
            units = Typed.clean(units);
            dieAreaMm2 = Typed.clean(dieAreaMm2);
            nonPlanar = Typed.clean(nonPlanar);
            dataCenter = Typed.clean(dataCenter);
            memoryBandwidth = Typed.clean(memoryBandwidth);
            designer = Typed.clean(designer);
        }
    }

    /** @param tops tera-operations a second at this bit length */
    public record Performance(String tops, String bitLength) {

        public Performance {
            tops = Typed.clean(tops);
            bitLength = Typed.clean(bitLength);
        }

        boolean blank() {
            return tops.isEmpty() && bitLength.isEmpty();
        }
    }

    /**
     * Model weights (ECCN 4E091).
     *
     * @param operations     total training operations, the base model's included
     * @param baseOperations of the model it derives from; empty for none
     * @param syntheticShare between 0 and 1, of the operations that train on one other model's output; empty for none
     */
    public record Weights(String operations, String published, String baseOperations, String basePublished,
                          String syntheticShare, String generatorOperations, String generationOperations,
                          String generatorPublished) {

        static final Weights NONE = new Weights("", "", "", "", "", "", "", "");

        public Weights {
            operations = Typed.clean(operations);
            published = Typed.clean(published);
            baseOperations = Typed.clean(baseOperations);
            basePublished = Typed.clean(basePublished);
            syntheticShare = Typed.clean(syntheticShare);
            generatorOperations = Typed.clean(generatorOperations);
            generationOperations = Typed.clean(generationOperations);
            generatorPublished = Typed.clean(generatorPublished);
        }
    }
}
