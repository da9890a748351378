package io.capdesk.decision;

import io.capdesk.access.Person;

/** The applicant answered in time, in this transaction. */
public record IntentToDenyAnswered(String controlNumber, Person answeredBy) {}
