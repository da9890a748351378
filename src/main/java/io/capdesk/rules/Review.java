package io.capdesk.rules;

import io.capdesk.rules.ClassifiedItem.Circuit;
import io.capdesk.rules.Law.ReviewRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Which policy an application for an item would meet: the first row that holds (15 CFR 742.6(b)(10), (b)(14)). */
final class Review {

    private final Case request;
    private final CountryAccount country;

    Review(Case request, CountryAccount country) {
        this.request = request;
        this.country = country;
    }

    ReviewRow row(ClassifiedItem item) {
        return request.ruleSet().law().review().stream()
                .filter(row -> holds(row, item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        request.ruleSet().id() + " has no review policy for " + item.eccn()));
    }

    /** Said where only an unknown bandwidth keeps the item from a row above the one that decides. */
    Optional<String> unknown(ClassifiedItem item) {
        if (item.circuits().stream().noneMatch(circuit -> circuit.memoryBandwidthGBps() == null)) {
            return Optional.empty();
        }
        ReviewRow decides = row(item);
        return request.ruleSet().law().review().stream()
                .takeWhile(row -> row != decides)
                .filter(row -> row.memoryBandwidthGBpsBelow() != null && mayHold(row, item))
                .findFirst()
                .map(row -> "The memory bandwidth is not known, so the item is not taken as below "
                        + new Tpp(row.memoryBandwidthGBpsBelow()).words() + " GB/s.");
    }

    private boolean holds(ReviewRow row, ClassifiedItem item) {
        return mayHold(row, item) && below(item, row.memoryBandwidthGBpsBelow(), Circuit::memoryBandwidthGBps);
    }

    /** Holds as far as the memory bandwidth does not matter. */
    private boolean mayHold(ReviewRow row, ClassifiedItem item) {
        Transaction transaction = request.transaction();
        return item.is(row.items())
                && PlaceTest.all(row.when(), request.places())
                && (row.activity() == null || row.activity().contains(transaction.activity()))
                && (row.origin() == null || row.origin().contains(transaction.origin()))
                && below(item, row.chipTppBelow(), circuit -> circuit.tpp().value())
                && (row.allocation() == null || row.allocation() == country.room());
    }

    /** Every circuit of the item; an unknown figure is not below anything. */
    private static boolean below(ClassifiedItem item, BigDecimal limit, Function<Circuit, BigDecimal> figure) {
        if (limit == null) {
            return true;
        }
        for (Circuit circuit : item.circuits()) {
            BigDecimal value = figure.apply(circuit);
            if (value == null || value.compareTo(limit) >= 0) {
                return false;
            }
        }
        return true;
    }
}
