package io.capdesk.rules;

import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** All 249 countries on two days: tier, the .b requirement, and whether an NVEU may be held. */
final class PlaceCases {

    private static final LocalDate EARLY = LocalDate.of(2025, 6, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 8, 3);
    private static final Item B = new Item(null, List.of(new Item.Performance(new BigDecimal("150"), 16)), null,
            new BigDecimal("1000"), null, null, null, null, null, null, null, 1);

    record Row(String alpha2, Tier tier, Tier laterTier, boolean bLicense, boolean laterBLicense, boolean nveu) {

        /** Null when the answers are as expected. */
        String failure(Rules rules) {
            String found = facts(rules, EARLY) + " " + facts(rules, LATER) + " " + nveu(rules);
            String expected = tier + " " + bLicense + " " + laterTier + " " + laterBLicense + " " + nveu;
            return found.equals(expected) ? null : alpha2 + ": " + found + " instead of " + expected;
        }

        private String facts(Rules rules, LocalDate date) {
            Determination answer = rules.determine(
                    Transaction.of(date, alpha2, new Consignee(alpha2, null, null, true), List.of(B)));
            boolean needs = answer.items().get(0).reviewPolicy() != ReviewPolicy.NONE;
            return answer.tier() + " " + needs;
        }

        private boolean nveu(Rules rules) {
            return !rules.determine(new Transaction(null, EARLY, null, null, alpha2,
                    new Consignee(alpha2, null, null, false),
                    new Authorization(Authorization.Kind.NVEU, alpha2), null,
                    List.of(Item.ofChip("nvidia-gb200", 1_000)), false, null))
                    .licenseRequired() || tier == Tier.AIA;
        }
    }

    private PlaceCases() {}

    static List<Row> read() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/rules/places.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(c -> new Row(c[0], Tier.valueOf(c[1]), Tier.valueOf(c[2]), c[3].equals("yes"),
                            c[4].equals("yes"), c[5].equals("yes")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
