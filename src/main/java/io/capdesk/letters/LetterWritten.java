package io.capdesk.letters;

import java.util.UUID;

/** There is something to send once the transaction has committed. */
record LetterWritten(UUID letter) {}
