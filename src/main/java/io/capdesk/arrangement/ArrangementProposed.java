package io.capdesk.arrangement;

import io.capdesk.access.Person;

/** An officer proposed an arrangement, in this transaction. */
public record ArrangementProposed(Arrangement arrangement, Person proposedBy) {}
