package io.capdesk.documents;

/** What an inspection of the content came to. */
sealed interface Finding {

    record Accepted(FileType type) implements Finding {}

    record Refused(DocumentRefusal refusal) implements Finding {}
}
