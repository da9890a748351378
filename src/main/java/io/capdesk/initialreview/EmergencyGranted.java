package io.capdesk.initialreview;

import io.capdesk.access.Person;
import java.time.LocalDate;

/** An officer granted emergency processing, in this transaction. */
public record EmergencyGranted(String controlNumber, LocalDate dueOn, Person grantedBy) {}
