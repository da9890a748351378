package io.capdesk.documents;

import io.capdesk.access.Refusal;

/** What became of an upload. */
public sealed interface Storing {

    /** Kept. A second upload of the same content under the same kind and owner gives the first document again. */
    record Stored(Document document) implements Storing {}

    /** Not kept, nothing changed. */
    record Rejected(Refusal refusal) implements Storing {}
}
