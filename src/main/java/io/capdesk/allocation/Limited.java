package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/** What the ledger says to another limit. */
public sealed interface Limited {

    /** @param beforeTpp the limit until now; zero for an account that nobody had claimed from */
    record Changed(Tpp beforeTpp, Tpp limitTpp) implements Limited {}

    /** The same was done before; nothing changed. */
    record Exists() implements Limited {}

    /** The id belongs to another change; nothing changed. */
    record Conflict() implements Limited {}
}
