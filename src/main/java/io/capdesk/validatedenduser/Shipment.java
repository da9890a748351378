package io.capdesk.validatedenduser;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was shipped to an authorization holder. */
public record Shipment(UUID id, String authorization, String chip, long quantity, LocalDate shippedOn, Tpp tpp, String bookedBy,
                       Instant bookedAt) {

    /** Of its claim on the company's account. */
    String claim() {
        return "veu/" + id;
    }
}
