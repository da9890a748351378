package io.capdesk.commentreview;

import java.time.Instant;

/**
 * What the comments on a document came to.
 *
 * @param revision  how often it was saved
 * @param state     DRAFT, WRITTEN while it waits for a signature, SIGNED
 * @param writtenBy who handed it in; null for a draft that never was
 * @param sentBack  why it was sent back, the last time it was; else null
 */
public record Summary(String document, String text, int revision, State state, String savedBy, Instant savedAt, String writtenBy,
                      Instant writtenAt, String signedBy, Instant signedAt, String sentBack) {

    public enum State {
        DRAFT("draft"),
        WRITTEN("handed in for signature"),
        SIGNED("signed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
