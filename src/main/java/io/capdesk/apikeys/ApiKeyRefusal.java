package io.capdesk.apikeys;

import io.capdesk.access.Refusal;

/** Why a key is not issued or not revoked. */
public enum ApiKeyRefusal implements Refusal {
    NOT_PERMITTED("Only comment analysts and administrators issue and revoke keys."),
    HOLDER_MISSING("Enter who holds the key, in 200 characters at most."),
    EMAIL_UNREADABLE("Enter one e-mail address of the holder, such as name@example.org."),
    NOT_CERTIFIED("A key that posts comments is issued only to a holder who has certified the terms. Tick the box if they have."),
    NOT_FOUND("There is no such key."),
    REVOKED_BEFORE("The key was revoked before.");

    private final String sentence;

    ApiKeyRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
