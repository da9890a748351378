package io.capdesk.api;

import io.capdesk.allocation.StatementEntry;
import io.capdesk.allocation.StatementPage;
import io.capdesk.rules.ChipCatalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of a country's statement, the oldest line first. */
@Schema(name = "AllocationEntries")
record AllocationEntries(
        @Schema(description = "The account.", example = "MY-2025-2027")
        String allocation,
        @Schema(description = "Before the first line.")
        Balances opening,
        List<AllocationEntry> entries,
        @Schema(description = "After the last line.")
        Balances closing,
        @Schema(description = "Send it as \"after\" for the next page. Null on the last page.", types = {"integer", "null"},
                example = "200")
        Long next) {

    @Schema(name = "Balances")
    record Balances(AmountLine limit, AmountLine pending, AmountLine posted, AmountLine left, AmountLine waiting) {

        static Balances of(io.capdesk.allocation.RunningBalance balance, ChipCatalogue chips) {
            return new Balances(AmountLine.of(balance.limitTpp(), chips), AmountLine.of(balance.pendingTpp(), chips),
                    AmountLine.of(balance.postedTpp(), chips), AmountLine.of(balance.leftTpp(), chips),
                    AmountLine.of(balance.waitingTpp(), chips));
        }
    }

    static AllocationEntries of(String id, StatementPage page, ChipCatalogue chips) {
        return new AllocationEntries(id, Balances.of(page.opening(), chips),
                page.entries().stream().filter(StatementEntry::moves).map(entry -> AllocationEntry.of(entry, chips)).toList(),
                Balances.of(page.closing(), chips), page.next().isPresent() ? page.next().getAsLong() : null);
    }
}
