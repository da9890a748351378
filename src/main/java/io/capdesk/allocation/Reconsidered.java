package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/** What became of an open claim that was looked at again; each is one step. */
public sealed interface Reconsidered {

    /** It waited and is reserved now. */
    record Granted(Tpp amountTpp) implements Reconsidered {}

    /** It was told that the allocation is met; there is room beside what is licensed again, and it waits at its ticket. */
    record Rejoined(Tpp amountTpp) implements Reconsidered {}

    /** It waited, and would pass the limit now even if nobody else had asked. */
    record Met(Tpp amountTpp) implements Reconsidered {}

    /** It stays what it is. */
    record Unchanged(Holding holding) implements Reconsidered {}

    record NotFound() implements Reconsidered {}
}
