package io.capdesk.api;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.Levels;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A country's account: the published aggregate. */
@Schema(name = "Allocation")
record AllocationLine(
        @Schema(description = "The country's two letters and the window.", example = "MY-2025-2027")
        String id,
        @Schema(description = "ISO 3166-1 alpha-2.", example = "MY")
        String country,
        @Schema(example = "Malaysia")
        String name,
        @Schema(description = "The years that the account runs over.", example = "2025-2027")
        String window,
        @Schema(description = "The cap (15 CFR 742.6(b)(10)(iii)(B)).")
        AmountLine limit,
        @Schema(description = "Reserved for applications under review.")
        AmountLine pending,
        @Schema(description = "Licensed.")
        AmountLine posted,
        @Schema(description = "Neither licensed nor reserved; zero where a lowered limit lies below the use.")
        AmountLine left,
        @Schema(description = "Asked for by applications behind others; holds nothing.")
        AmountLine waiting,
        @Schema(description = "How many applications wait.", example = "0")
        long waitingApplications) {

    private static final Pattern ID = Pattern.compile("([A-Z]{2})-([0-9]{4}-[0-9]{4})");

    static AllocationLine of(Levels levels, Countries countries, ChipCatalogue chips) {
        AccountKey account = levels.account();
        return new AllocationLine(account.subject() + "-" + account.window(), account.subject(),
                countries.name(account.subject()), account.window(), AmountLine.of(levels.limitTpp(), chips),
                AmountLine.of(levels.pendingTpp(), chips), AmountLine.of(levels.postedTpp(), chips),
                AmountLine.of(levels.leftTpp(), chips), AmountLine.of(levels.waitingTpp(), chips), levels.waiting());
    }

    /** Only countries have an id here: a company's account has no public name. */
    static Optional<AccountKey> account(String id) {
        Matcher read = ID.matcher(id);
        return read.matches() ? Optional.of(new AccountKey(AccountKind.COUNTRY, read.group(1), read.group(2))) : Optional.empty();
    }
}
