package io.capdesk.rules;

import io.capdesk.rules.ClassifiedItem.Circuit;
import io.capdesk.rules.Law.ReviewRow;
import java.math.BigDecimal;
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

    private boolean holds(ReviewRow row, ClassifiedItem item) {
        Transaction transaction = request.transaction();
        return item.is(row.items())
                && PlaceTest.all(row.when(), request.places())
                && (row.activity() == null || row.activity().contains(transaction.activity()))
                && (row.origin() == null || row.origin().contains(transaction.origin()))
                && below(item, row.chipTppBelow(), circuit -> circuit.tpp().value())
                && below(item, row.memoryBandwidthGBpsBelow(), Circuit::memoryBandwidthGBps)
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
