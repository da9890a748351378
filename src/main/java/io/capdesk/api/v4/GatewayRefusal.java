package io.capdesk.api.v4;

/** What is said before the API is reached, by the codes that api.data.gov has for it. */
enum GatewayRefusal {
    API_KEY_MISSING(403, "Send a key, in the header X-Api-Key or as the parameter api_key. The desk's comment analysts issue keys;"
            + " DEMO_KEY is for a first look."),
    API_KEY_INVALID(403, "The desk knows no such key."),
    API_KEY_DISABLED(403, "The key was revoked. Write to the desk's comment analysts."),
    API_KEY_UNAUTHORIZED(403, "The key reads and does not post. The desk's comment analysts issue keys that do."),
    OVER_RATE_LIMIT(429, "The key has used up its allowance. Retry-After says in how many seconds there is more.");

    private final int status;
    private final String message;

    GatewayRefusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }
}
