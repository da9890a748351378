package io.capdesk.screening;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer clears or confirms possible hits, or corrects what was made of them. */
@Service
public class DisposeOfHit {

    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 3000;
    /** More than any one is listed. */
    static final int MOST_HITS = 200;

    private final HitRows hits;
    private final HitGroups groups;
    private final CaseLock cases;
    private final AuditTrail audit;
    private final Clock clock;

    DisposeOfHit(HitRows hits, HitGroups groups, CaseLock cases, AuditTrail audit, Clock clock) {
        this.hits = hits;
        this.groups = groups;
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
        return dispose(person, Map.of(hit, seen), disposition, reason);
    }

    /**
     * Several hits of one party and one listed person with one reason: all, or none.
     *
     * @param seen what the page showed of each
     */
    @Transactional
    public Optional<ScreeningRefusal> dispose(Person person, Map<UUID, Disposition> seen, Disposition disposition, String reason) {
        String words = reason == null ? "" : reason.strip();
        var refusal = refusal(person, seen, disposition, words);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<Hit> unlocked = hits.find(seen.keySet());
        if (unlocked.size() < seen.size()) {
            return Optional.of(ScreeningRefusal.NOT_FOUND);
        }
        if (unlocked.stream().map(hit -> hit.controlNumber() + " / " + groups.key(hit)).distinct().count() > 1) {
            return Optional.of(ScreeningRefusal.NOT_ONE_PERSON);
        }
        cases.lock(unlocked.get(0).controlNumber());
        List<Hit> found = hits.find(seen.keySet());
        if (found.stream().anyMatch(hit -> hit.disposition() != seen.get(hit.id()))) {
            return Optional.of(ScreeningRefusal.DISPOSED_MEANWHILE);
        }
        for (Hit hit : found) {
            hits.dispose(hit.id(), disposition, person.username(), clock.instant(), words);
            audit.record(hit.controlNumber(), person.username(), "DISPOSE_OF_HIT_" + disposition, subject(hit) + ": " + words);
        }
        return Optional.empty();
    }

    private static Optional<ScreeningRefusal> refusal(Person person, Map<UUID, Disposition> seen, Disposition disposition,
            String reason) {
        if (!Permission.DISPOSE_OF_HIT.granted(person)) {
            return Optional.of(ScreeningRefusal.NOT_PERMITTED);
        }
        return problems(seen.keySet(), disposition, reason).stream().findFirst();
    }

    /** All that is wrong with what was chosen and typed. */
    public static List<ScreeningRefusal> problems(Set<UUID> chosen, Disposition disposition, String reason) {
        var problems = new ArrayList<ScreeningRefusal>();
        if (chosen.isEmpty() || chosen.size() > MOST_HITS) {
            problems.add(ScreeningRefusal.HITS_MISSING);
        }
        if (disposition == null || disposition == Disposition.OPEN) {
            problems.add(ScreeningRefusal.DISPOSITION_MISSING);
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            problems.add(ScreeningRefusal.REASON_TOO_SHORT);
        }
        if (reason.strip().length() > LONGEST_REASON) {
            problems.add(ScreeningRefusal.REASON_TOO_LONG);
        }
        return problems;
    }

    private static String subject(Hit hit) {
        String subject = hit.party().name() + " / " + hit.entryId() + " " + hit.listedName();
        return subject.length() > 1500 ? subject.substring(0, 1500) : subject;
    }
}
