package io.capdesk.docket;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that made, extends or ends a comment period.
 *
 * @param citation of the notice in the Federal Register
 * @param closesAt the first instant that is late under it; null where it ends the period
 * @param signedAt null while it waits for a signature; {@code signedBy} too
 * @param agreed   whether whoever signed agreed, false for a refusal; null while it waits
 */
public record DocketNotice(UUID id, String document, DocketNoticeKind kind, String citation, Instant closesAt, String reason,
                           String proposedBy, Instant proposedAt, String signedBy, Instant signedAt, Boolean agreed) {

    public boolean waits() {
        return signedAt == null;
    }
}
