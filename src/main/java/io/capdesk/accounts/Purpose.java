package io.capdesk.accounts;

import java.time.Duration;

/** What a link is for, and how long it works. */
enum Purpose {
    REGISTRATION(Duration.ofHours(24)),
    INVITATION(Duration.ofDays(7)),
    /** Short: it opens an account that exists. */
    NEW_PASSWORD(Duration.ofHours(1));

    private final Duration valid;

    Purpose(Duration valid) {
        this.valid = valid;
    }

    Duration valid() {
        return valid;
    }
}
