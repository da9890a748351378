package io.capdesk.holds;

import io.capdesk.access.Person;

/** The clocks of a case stand still or run again, or their due dates moved; same transaction. */
public record HoldsChanged(String controlNumber, Person by) {}
