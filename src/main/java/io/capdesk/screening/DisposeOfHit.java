package io.capdesk.screening;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer clears or confirms a possible hit, or corrects what was made of it. */
@Service
public class DisposeOfHit {

    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 3000;

    private final HitRows hits;
    private final CaseLock cases;
    private final AuditTrail audit;
    private final Clock clock;

    DisposeOfHit(HitRows hits, CaseLock cases, AuditTrail audit, Clock clock) {
        this.hits = hits;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Empty when it is on record.
     *
     * @param seen what the page showed; another disposition meanwhile is not overwritten
     */
    @Transactional
    public Optional<ScreeningRefusal> dispose(Person person, UUID hit, Disposition seen, Disposition disposition,
            String reason) {
        String words = reason == null ? "" : reason.strip();
        var refusal = refusal(person, disposition, words);
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Hit> unlocked = hits.find(hit);
        if (unlocked.isEmpty()) {
            return Optional.of(ScreeningRefusal.NOT_FOUND);
        }
        cases.lock(unlocked.get().controlNumber());
        Hit found = hits.find(hit).orElseThrow();
        if (found.disposition() != seen) {
            return Optional.of(ScreeningRefusal.DISPOSED_MEANWHILE);
        }
        hits.dispose(hit, disposition, person.username(), clock.instant(), words);
        audit.record(found.controlNumber(), person.username(), "DISPOSE_OF_HIT_" + disposition, subject(found) + ": " + words);
        return Optional.empty();
    }

    private static Optional<ScreeningRefusal> refusal(Person person, Disposition disposition, String reason) {
        if (!Permission.DISPOSE_OF_HIT.granted(person)) {
            return Optional.of(ScreeningRefusal.NOT_PERMITTED);
        }
        if (disposition == null || disposition == Disposition.OPEN) {
            return Optional.of(ScreeningRefusal.DISPOSITION_MISSING);
        }
        if (reason.length() < SHORTEST_REASON) {
            return Optional.of(ScreeningRefusal.REASON_TOO_SHORT);
        }
        return reason.length() > LONGEST_REASON ? Optional.of(ScreeningRefusal.REASON_TOO_LONG) : Optional.empty();
    }

    private static String subject(Hit hit) {
        String subject = hit.party().name() + " / " + hit.entryId() + " " + hit.listedName();
        return subject.length() > 1500 ? subject.substring(0, 1500) : subject;
    }
}
