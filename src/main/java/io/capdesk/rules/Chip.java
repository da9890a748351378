package io.capdesk.rules;

import io.capdesk.rules.Item.Performance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One chip of the catalogue.
 *
 * @param id           the name in lower case, every run of other characters than a-z and 0-9 one hyphen
 * @param tpp          null when no performance is known: listed, but refused in transactions
 * @param performances dense
 * @param source       data sheet
 * @param note         what is doubtful about the figures; may be null
 */
public record Chip(
        String id,
        String vendor,
        String name,
        Tpp tpp,
        List<Performance> performances,
        BigDecimal dieAreaMm2,
        BigDecimal memoryBandwidthGBps,
        Designer designer,
        String source,
        String note) {

    static String idOf(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
