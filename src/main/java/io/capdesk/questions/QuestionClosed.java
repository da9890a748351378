package io.capdesk.questions;

import io.capdesk.access.Person;
import java.util.UUID;

/** Nobody waits for an answer any more: the asker closed it, or the case came to its end; same transaction. */
public record QuestionClosed(UUID question, String controlNumber, Person by) {}
