package io.capdesk.validatedenduser;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was shipped to an authorization holder.
 *
 * @param takenBack null while it counts
 */
public record Shipment(UUID id, String authorization, String chip, long quantity, LocalDate shippedOn, Tpp tpp, String bookedBy,
                       Instant bookedAt, TakenBack takenBack) {

    /** Who found that it did not happen, or not so. */
    public record TakenBack(String by, Instant at, String reason) {}

    public boolean counts() {
        return takenBack == null;
    }

    /** Of its claim on the company's account. */
    String claim() {
        return "veu/" + id;
    }
}
