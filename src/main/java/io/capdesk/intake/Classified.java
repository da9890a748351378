package io.capdesk.intake;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an item is.
 *
 * @param eccn               null for an item that is not controlled here
 * @param unitTpp            one unit's
 * @param performanceDensity null where the die area is not known
 */
public record Classified(String eccn, Tpp unitTpp, BigDecimal performanceDensity, List<String> reasons) {}
