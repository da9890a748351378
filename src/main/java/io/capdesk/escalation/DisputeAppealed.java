package io.capdesk.escalation;

import io.capdesk.access.Person;

/** An appeal was received in time, or the Secretary called a meeting, in this transaction. */
public record DisputeAppealed(String controlNumber, Rung to, Person by) {}
