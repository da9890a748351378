package io.capdesk.apikeys;

import java.time.Instant;
import java.util.UUID;

/**
 * A key as the desk knows it, which is not by its characters.
 *
 * @param begins    its first five characters, for talking about it
 * @param holder    the organisation that answers for what comes by it
 * @param mayPost   whether it may post comments; its holder certified the terms then
 * @param revokedAt null while it is good
 */
public record ApiKey(UUID id, String begins, String holder, String email, boolean mayPost, String issuedBy, Instant issuedAt,
                     String revokedBy, Instant revokedAt) {

    public boolean good() {
        return revokedAt == null;
    }
}
