package io.capdesk.arrangement;

import io.capdesk.access.Person;

/** An officer proposed to revoke an arrangement, in this transaction. */
public record RevocationProposed(String number, Person proposedBy) {}
