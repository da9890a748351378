package io.capdesk.intake;

import io.capdesk.access.Person;

/** Written, in this transaction; whoever listens runs inside it. */
public record ApplicationRegistered(String controlNumber, Person registeredBy, String destination) {}
