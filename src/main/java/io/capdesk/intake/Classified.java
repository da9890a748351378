package io.capdesk.intake;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an item is.
 *
 * @param description        in a few words, such as {@code NVIDIA GB200}
 * @param quantity           units
 * @param eccn               null for an item that is not controlled here
 * @param ruled              whether an officer found the ECCN, against what the rules say
 * @param unitTpp            one unit's; null for model weights
 * @param performanceDensity null where the die area is not known, and for computers
 */
public record Classified(String description, long quantity, String eccn, boolean ruled, Tpp unitTpp,
                         BigDecimal performanceDensity, List<String> reasons) {

    /** Of all units. */
    public Tpp tpp() {
        return unitTpp == null ? Tpp.ZERO : unitTpp.times(quantity);
    }
}
