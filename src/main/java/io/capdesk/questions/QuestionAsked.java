package io.capdesk.questions;

import io.capdesk.access.Person;

/** Somebody asked the applicant; same transaction. */
public record QuestionAsked(Question question, Person by) {}
