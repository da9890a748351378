package io.capdesk.screening;

/** A listed entry that a party's name is like; not stored yet. */
record PossibleHit(ListEntry entry, String matchedName, int score, String explanation) {}
