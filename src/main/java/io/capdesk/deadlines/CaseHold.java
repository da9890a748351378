package io.capdesk.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A time in which clocks of a case stand still, with who says so and why.
 *
 * @param subject        {@link Clocks#CASE}, or the agency that asked
 * @param until          null while it lasts
 * @param note           in the words of whoever placed it
 * @param cause          what it follows from and ends with, a question's id; null if an officer placed it and releases it
 * @param notCountedFor  citation of the condition that was not met, so that the time is not excluded after all; null if it counts
 */
public record CaseHold(UUID id, String controlNumber, HoldReason reason, String subject, Instant from, Instant until,
                       String placedBy, String note, String cause, String releasedBy, String notCountedFor, Map<HoldFact, LocalDate> facts) {

    public CaseHold {
        facts = Map.copyOf(facts);
    }

    public boolean open() {
        return until == null;
    }

    public boolean counts() {
        return notCountedFor == null;
    }

    /** On this day, the conditions that make the time count after all or not. */
    public List<HoldCondition> broken(LocalDate today) {
        return reason.conditions().stream().filter(c -> c.standing(facts, today) == HoldCondition.Standing.BROKEN).toList();
    }

    /** Whether nothing can change any more in what it excludes. */
    boolean settled(LocalDate today) {
        return !open() && (!counts() || reason.conditions().stream()
                .noneMatch(c -> c.lastDay(facts) != null && c.standing(facts, today) == HoldCondition.Standing.OPEN));
    }

    /**
     * Whether this clock stands still under it. A request of one agency stops the case's clocks and that agency's own
     * (15 CFR 750.4(d)(1)).
     *
     * @param others whether it stops the other agencies' clocks too
     */
    public boolean stops(ClockKind kind, String clockSubject, boolean others) {
        return counts() && kind.held()
                && (subject.equals(Clocks.CASE) || !kind.ofAgency() || subject.equals(clockSubject) || others);
    }
}
