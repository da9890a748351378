package io.capdesk.intake;

import io.capdesk.access.Person;
import io.capdesk.rules.Tpp;

/**
 * An officer corrected the items of a case, in this transaction; whoever listens runs inside it.
 *
 * @param orderTpp of all units of all items
 */
public record ItemsCorrected(String controlNumber, Person correctedBy, Tpp orderTpp) {}
