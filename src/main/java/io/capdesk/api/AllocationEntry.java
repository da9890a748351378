package io.capdesk.api;

import io.capdesk.allocation.StatementEntry;
import io.capdesk.rules.ChipCatalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** One line of a country's statement. It names no application, no company and no person. */
@Schema(name = "AllocationEntry")
record AllocationEntry(
        @Schema(description = "Its number in the account; numbers are left out where nothing moved.", example = "2")
        long movement,
        @Schema(description = "When it was booked, UTC.", example = "2025-06-02T15:00:00Z")
        String at,
        @Schema(description = "The same instant in Washington.", example = "2025-06-02T11:00:00-04:00")
        String atWashington,
        @Schema(description = "What happened; LIMIT sets the cap.", example = "RESERVE")
        String operation,
        @Schema(description = "What came of it.", example = "RESERVED")
        String outcome,
        @Schema(description = "What moved; of LIMIT, the limit itself.")
        AmountLine amount,
        @Schema(description = "Reserved after it.")
        AmountLine pending,
        @Schema(description = "Licensed after it.")
        AmountLine posted,
        @Schema(description = "Left after it.")
        AmountLine left,
        @Schema(description = "Waiting after it.")
        AmountLine waiting) {

    private static final DateTimeFormatter WASHINGTON =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("America/New_York"));

    static AllocationEntry of(StatementEntry entry, ChipCatalogue chips) {
        Instant second = entry.actualAt().truncatedTo(ChronoUnit.SECONDS);
        return new AllocationEntry(entry.movement(), second.toString(), WASHINGTON.format(second), entry.operation(),
                entry.outcome(), AmountLine.of(entry.amountTpp(), chips), AmountLine.of(entry.after().pendingTpp(), chips),
                AmountLine.of(entry.after().postedTpp(), chips), AmountLine.of(entry.after().leftTpp(), chips),
                AmountLine.of(entry.after().waitingTpp(), chips));
    }
}
