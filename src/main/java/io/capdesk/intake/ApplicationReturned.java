package io.capdesk.intake;

import io.capdesk.access.Person;

/** The desk gave the application back without action, wherever it stood. */
public record ApplicationReturned(String controlNumber, Person returnedBy) {}
