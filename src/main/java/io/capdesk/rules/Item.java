package io.capdesk.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a transaction: exactly one of a catalogue chip, performances, contained circuits or model weights.
 *
 * @param units               processing units on one integrated circuit, each with these performances
 * @param dieAreaMm2          whole integrated circuit
 * @param nonPlanar           made on a node with non-planar transistors; null means yes
 * @param dataCenter          designed or marketed for data centers; null means yes
 * @param memoryBandwidthGBps total DRAM bandwidth; null means the catalogue's
 * @param designer            null means the catalogue's, else AUTHORIZED
 * @param otherEccn           the paragraph under which the item is listed besides, such as {@code 3A001.z.1}
 * @param quantity            whole items
 * @param ruledEccn           found by an officer against the classification, {@link #NOT_CONTROLLED} included; null
 *                            leaves it to the rules
 */
public record Item(
        String chip,
        List<Performance> performances,
        Integer units,
        BigDecimal dieAreaMm2,
        Boolean nonPlanar,
        Boolean dataCenter,
        BigDecimal memoryBandwidthGBps,
        Designer designer,
        String otherEccn,
        List<Contained> containsIcs,
        Weights modelWeights,
        long quantity,
        String ruledEccn) {

    /** In the place of an ECCN: the item is not controlled here. */
    public static final String NOT_CONTROLLED = "";

    public Item {
        performances = performances == null ? null : List.copyOf(performances);
        containsIcs = containsIcs == null ? null : List.copyOf(containsIcs);
    }

    public Item(String chip, List<Performance> performances, Integer units, BigDecimal dieAreaMm2, Boolean nonPlanar,
            Boolean dataCenter, BigDecimal memoryBandwidthGBps, Designer designer, String otherEccn,
            List<Contained> containsIcs, Weights modelWeights, long quantity) {
        this(chip, performances, units, dieAreaMm2, nonPlanar, dataCenter, memoryBandwidthGBps, designer, otherEccn,
                containsIcs, modelWeights, quantity, null);
    }

    public static Item ofChip(String id, long quantity) {
        return new Item(id, null, null, null, null, null, null, null, null, null, null, quantity);
    }

    public Item withQuantity(long other) {
        return new Item(chip, performances, units, dieAreaMm2, nonPlanar, dataCenter, memoryBandwidthGBps, designer,
                otherEccn, containsIcs, modelWeights, other, ruledEccn);
    }

    public Item ruled(String eccn) {
        return new Item(chip, performances, units, dieAreaMm2, nonPlanar, dataCenter, memoryBandwidthGBps, designer,
                otherEccn, containsIcs, modelWeights, quantity, eccn);
    }

    /** Dense tera-operations a second of one unit at one bit length; figures with sparsity must be halved first. */
    public record Performance(BigDecimal tops, int bitLength) {}

    /** Integrated circuits inside a computer, assembly or component; {@code count} of them in each item. */
    public record Contained(
            String chip,
            List<Performance> performances,
            Integer units,
            BigDecimal dieAreaMm2,
            Boolean nonPlanar,
            Boolean dataCenter,
            BigDecimal memoryBandwidthGBps,
            long count) {

        public Contained {
            performances = performances == null ? null : List.copyOf(performances);
        }
    }

    /**
     * Model weights (ECCN 4E091).
     *
     * @param operations total training operations, its base model included
     * @param published  open weights (15 CFR 734.7(a))
     */
    public record Weights(BigDecimal operations, boolean published, Base derivedFrom, Synthetic synthetic) {

        /** Forward and backward pass take 2 and 4 operations for each parameter and data point (ECCN 4E091, notes). */
        private static final BigDecimal OPERATIONS_PER_PARAMETER_AND_POINT = BigDecimal.valueOf(6);

        /** The estimate 6 x N x D of a dense model's training operations. */
        public static BigDecimal estimatedOperations(BigDecimal parameters, BigDecimal dataPoints) {
            return OPERATIONS_PER_PARAMETER_AND_POINT.multiply(parameters).multiply(dataPoints);
        }

        public record Base(BigDecimal operations, boolean published) {}

        /**
         * Training on unpublished data that one other model generated.
         *
         * @param share                of the operations that train on such data
         * @param generatorOperations  training operations of the generating model
         * @param generationOperations operations that generated the data
         */
        public record Synthetic(
                BigDecimal share,
                BigDecimal generatorOperations,
                BigDecimal generationOperations,
                boolean generatorPublished) {}
    }
}
