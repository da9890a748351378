package io.capdesk.apikeys;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A key opens nothing any more. What came by it stays. */
@Service
public class RevokeApiKey {

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeApiKey(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it is revoked. */
    @Transactional
    public Optional<ApiKeyRefusal> revoke(Person by, UUID id) {
        if (!Permission.ISSUE_API_KEY.granted(by)) {
            return Optional.of(ApiKeyRefusal.NOT_PERMITTED);
        }
        var key = keys.lock(id);
        if (key.isEmpty()) {
            return Optional.of(ApiKeyRefusal.NOT_FOUND);
        }
        if (!key.get().good()) {
            return Optional.of(ApiKeyRefusal.REVOKED_BEFORE);
        }
        keys.revoke(id, by.username(), clock.instant());
        audit.recordOf(id.toString(), by.username(), "REVOKE_API_KEY", key.get().holder());
        return Optional.empty();
    }
}
