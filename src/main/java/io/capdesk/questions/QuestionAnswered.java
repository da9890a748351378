package io.capdesk.questions;

import io.capdesk.access.Person;
import java.util.UUID;

/** The last item of a question was answered; same transaction. */
public record QuestionAnswered(UUID question, String controlNumber, Person by) {}
