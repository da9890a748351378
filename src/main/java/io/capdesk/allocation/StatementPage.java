package io.capdesk.allocation;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some lines of an account's statement, the oldest first.
 *
 * @param opening before the first line
 * @param next    the movement after which the next page starts; empty on the last one
 */
public record StatementPage(AccountKey account, RunningBalance opening, List<StatementEntry> entries, OptionalLong next) {

    /** After the last line. */
    public RunningBalance closing() {
        return entries.isEmpty() ? opening : entries.get(entries.size() - 1).after();
    }
}
