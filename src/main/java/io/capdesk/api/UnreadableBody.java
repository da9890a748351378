package io.capdesk.api;

import org.springframework.http.HttpStatus;

/** A body that was not even looked into. */
final class UnreadableBody extends RuntimeException {

    enum Reason {
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE,
                "The body is larger than " + ApiConverter.LARGEST_BODY + " bytes; ask about fewer items at a time."),
        ENCODED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON in UTF-8, without a Content-Encoding.");

        private final HttpStatus status;
        private final String words;

        Reason(HttpStatus status, String words) {
            this.status = status;
            this.words = words;
        }

        HttpStatus status() {
            return status;
        }

        String words() {
            return words;
        }
    }

    private final Reason reason;

    UnreadableBody(Reason reason) {
        super(reason.words(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
