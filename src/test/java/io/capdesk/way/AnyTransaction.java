package io.capdesk.way;

import io.capdesk.rules.Activity;
import io.capdesk.rules.Chip;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Country;
import io.capdesk.rules.Designer;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Item;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Performance;
import io.capdesk.rules.Item.Weights;
import io.capdesk.rules.Tpp;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up transactions of every kind, more often near the places where the rule divides. */
final class AnyTransaction {

    private static final List<String> TELLING = List.of("MY", "SA", "CN", "MO", "HK", "JP", "US", "AE", "KH", "IL", "CY", "KE", "NG");

    private final RandomGenerator random;
    private final List<String> countries;
    private final List<String> chips;

    AnyTransaction(RandomGenerator random, Countries countries, ChipCatalogue chips) {
        this.random = random;
        this.countries = countries.all().stream().map(Country::alpha2).toList();
        this.chips = chips.all().stream().filter(chip -> chip.tpp() != null).map(Chip::id).toList();
    }

    /** What an application can say, too: one chip of the catalogue under the desk's rule set. */
    Transaction ofAnApplication(LocalDate today) {
        return new Transaction("RS-DIFF", today, any(Activity.values()), "US", country(),
                new Consignee(country(), "Parent " + random.nextInt(100), country(), false), null, EndUse.GENERAL,
                List.of(Item.ofChip(any(chips), quantity())), false, null);
    }

    Transaction next() {
        String ruleSet = any(List.of("RS-DIFF", "RS-DIFF", "RS-PRE", "RS-2026-01"));
        LocalDate from = ruleSet.equals("RS-2026-01") ? LocalDate.of(2026, 1, 15) : LocalDate.of(2025, 1, 13);
        List<Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (items.size() < 4 && oneIn(2));
        return new Transaction(ruleSet, from.plusDays(random.nextInt(1200)), any(Activity.values()), oneIn(4) ? country() : "US",
                country(), new Consignee(country(), oneIn(3) ? null : "Parent " + random.nextInt(100), oneIn(3) ? null : country(),
                        oneIn(2)), authorization(), any(EndUse.values()), items, oneIn(4), counters());
    }

    private Authorization authorization() {
        return oneIn(4) ? new Authorization(any(Authorization.Kind.values()), country()) : null;
    }

    private Counters counters() {
        return new Counters(Tpp.of(random.nextInt(800_000_000)), Tpp.of(oneIn(2) ? 0 : random.nextInt(27_000_000)),
                Tpp.of(random.nextInt(260_000_000)), Tpp.of(random.nextInt(600_000_000)));
    }

    private Item item() {
        Boolean dataCenter = oneIn(3) ? Boolean.valueOf(oneIn(2)) : null;
        Designer designer = oneIn(3) ? any(Designer.values()) : null;
        return switch (random.nextInt(4)) {
            case 0 -> new Item(any(chips), null, null, null, null, dataCenter, null, designer, null, null, null, quantity());
            case 1 -> new Item(null, performances(), oneIn(2) ? 1 + random.nextInt(4) : null, area(), oneIn(6) ? Boolean.FALSE : null,
                    dataCenter, oneIn(2) ? decimal(8_000) : null, designer, oneIn(3) ? any(List.of("3A001.z.1", "5A992", "5A002.z.3")) : null,
                    null, null, quantity());
            case 2 -> new Item(null, null, null, null, null, dataCenter, null, designer, oneIn(3) ? "4A003.z.2" : null,
                    List.of(contained(any(chips), null), contained(null, performances().subList(0, 1))), null, quantity());
            default -> new Item(null, null, null, null, null, null, null, null, null, null, weights(), 1);
        };
    }

    private List<Performance> performances() {
        return List.of(new Performance(decimal(3_000), any(List.of(4, 8, 16, 32))), new Performance(decimal(1_000), 8));
    }

    private Contained contained(String chip, List<Performance> performances) {
        return new Contained(chip, performances, null, performances == null ? null : area(), null, null, null, 1 + random.nextInt(8));
    }

    private Weights weights() {
        BigDecimal operations = new BigDecimal(1 + random.nextInt(50)).movePointRight(25);
        return new Weights(operations, oneIn(5),
                oneIn(2) ? new Weights.Base(operations.multiply(new BigDecimal("0.8")), oneIn(2)) : null,
                oneIn(3) ? new Weights.Synthetic(new BigDecimal("0.1" + random.nextInt(2)), new BigDecimal("5e25"), new BigDecimal("1e24"),
                        oneIn(2)) : null);
    }

    private BigDecimal area() {
        return oneIn(5) ? null : decimal(1_200).add(BigDecimal.ONE);
    }

    private BigDecimal decimal(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 10), 1);
    }

    private long quantity() {
        return oneIn(3) ? 1 + random.nextInt(60_000) : 1 + random.nextInt(1_800);
    }

    private String country() {
        return oneIn(3) ? any(countries) : any(TELLING);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }
}
