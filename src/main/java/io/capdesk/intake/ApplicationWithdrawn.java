package io.capdesk.intake;

import io.capdesk.access.Person;

/** The applicant took the application back, in this transaction. */
public record ApplicationWithdrawn(String controlNumber, Person withdrawnBy) {}
