package io.capdesk.access;

/** What is kept of a password. A type of its own, so that nobody passes the password itself. */
public record PasswordHash(String value) {

    /** Hashes are no secret to print, and no help either. */
    @Override
    public String toString() {
        return "hash";
    }
}
