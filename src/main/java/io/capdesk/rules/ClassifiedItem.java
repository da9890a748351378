package io.capdesk.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an item is, before anybody asks where it goes.
 *
 * @param tpp      one item's; null for model weights
 * @param density  exact numerator and area are kept in the circuits; this is the shown figure, or null
 * @param eccn     null when not controlled
 * @param designer what counts, given or assumed
 * @param circuits the integrated circuits; empty for model weights
 */
record ClassifiedItem(
        Item item,
        Level level,
        Tpp tpp,
        BigDecimal density,
        String eccn,
        boolean dataCenter,
        Designer designer,
        List<Circuit> circuits,
        List<String> reasons,
        List<String> citations) {

    private static final int DENSITY_DECIMALS = 2;

    /**
     * @param areaMm2               applicable die area; null when unknown or planar
     * @param planar                no die of it counts for the density
     * @param memoryBandwidthGBps   null when unknown
     */
    record Circuit(Tpp tpp, BigDecimal areaMm2, boolean planar, boolean dataCenter, BigDecimal memoryBandwidthGBps) {

        /** Compared without dividing: exact. */
        boolean densityIsAtLeast(BigDecimal limit) {
            return tpp.value().compareTo(limit.multiply(areaMm2)) >= 0;
        }

        BigDecimal shownDensity() {
            if (areaMm2 == null) {
                return null;
            }
            BigDecimal density =
                    tpp.value().divide(areaMm2, DENSITY_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
            return density.scale() < 0 ? density.setScale(0) : density;
        }
    }

    Tpp totalTpp() {
        return level == Level.A ? tpp.times(item.quantity()) : Tpp.ZERO;
    }

    boolean is(List<Level> levels) {
        return levels.contains(level);
    }
}
