package io.capdesk.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holds of the cases, as events that are only added. Who may place one, and what follows in the processes, is settled by
 * the action that calls this.
 */
@Service
public class Holds {

    private static final int PLACED = 0;
    private static final int RELEASED = 1;
    private static final int NOT_COUNTED = 2;

    private final JdbcClient jdbc;
    private final HoldRows rows;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new HoldRows(jdbc);
        this.clock = clock;
    }

    /**
     * @param subject {@link Clocks#CASE}, or the agency that asked
     * @param from    the legal instant, which may lie before now
     * @param cause   what it follows from and ends with; null if an officer places it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseHold place(String controlNumber, HoldReason reason, String subject, Instant from, String by, String note,
            String cause, Map<HoldFact, LocalDate> facts) {
        UUID id = UUID.randomUUID();
        append(id, PLACED, controlNumber, reason, subject, "PLACED", from, by, note, cause);
        facts.forEach((fact, day) -> record(id, fact, day, by));
        jdbc.sql("insert into unsettled_hold (hold, control_number) values (?, ?)").params(id, controlNumber).update();
        return find(id).orElseThrow();
    }

    /** @return whether this call ended it; false when it has ended before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean release(CaseHold hold, Instant until, String by, String note) {
        if (!open(hold.id())) {
            return false;
        }
        append(hold.id(), RELEASED, hold.controlNumber(), hold.reason(), hold.subject(), "RELEASED",
                until.isBefore(hold.from()) ? hold.from() : until, by, note, null);
        settle(hold.id());
        return true;
    }

    /**
     * The case is closed: whatever held it holds nothing any more.
     *
     * @param licensed whether by a license, which some conditions wait for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String controlNumber, Instant at, boolean licensed) {
        LocalDate day = LocalDate.ofInstant(at, StatutoryClock.WASHINGTON);
        for (CaseHold hold : of(controlNumber)) {
            if (hold.open()) {
                release(hold, at, "desk", null);
            }
            if (licensed && hold.reason() == HoldReason.ASSURANCES) {
                record(hold.id(), HoldFact.LICENSE_ISSUED, day, "desk");
                find(hold.id()).filter(CaseHold::counts)
                        .ifPresent(now -> now.broken(day).stream().findFirst().ifPresent(broken -> notCounted(now, broken)));
            }
        }
        jdbc.sql("delete from unsettled_hold where control_number = ?").param(controlNumber).update();
    }

    /** A condition was not met, so the time is not excluded after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notCounted(CaseHold hold, HoldCondition broken) {
        append(hold.id(), NOT_COUNTED, hold.controlNumber(), hold.reason(), hold.subject(), "NOT_COUNTED", clock.instant(), "desk",
                broken.citation(), null);
        settle(hold.id());
    }

    /** The first day that is recorded stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID hold, HoldFact fact, LocalDate day, String by) {
        if (find(hold).orElseThrow().facts().containsKey(fact)) {
            return;
        }
        jdbc.sql("insert into hold_fact (hold, fact, on_day, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                .params(hold, fact.name(), day, by, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<CaseHold> find(UUID hold) {
        return rows.of(hold);
    }

    /** In the order in which they began. */
    public List<CaseHold> of(String controlNumber) {
        return rows.of(List.of(controlNumber)).getOrDefault(controlNumber, List.of());
    }

    /** By control number; two statements, however many cases. */
    Map<String, List<CaseHold>> of(Collection<String> controlNumbers) {
        return rows.of(controlNumbers);
    }

    /** Holds that last, or whose conditions are still open. */
    public List<CaseHold> unsettled() {
        return rows.unsettled();
    }

    /** Takes it off the list of those that are looked at if nothing can change any more. */
    private void settle(UUID id) {
        CaseHold hold = find(id).orElseThrow();
        if (hold.settled(LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON))) {
            jdbc.sql("delete from unsettled_hold where hold = ?").param(id).update();
        }
    }

    private boolean open(UUID id) {
        return find(id).filter(CaseHold::open).isPresent();
    }

    private void append(UUID id, int ordinal, String controlNumber, HoldReason reason, String subject, String event, Instant at,
            String by, String note, String cause) {
        jdbc.sql("insert into hold_event (hold, ordinal, control_number, reason, subject, event, at, by_whom, note, cause, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, ordinal, controlNumber, reason.name(), subject, event, at.atOffset(ZoneOffset.UTC), by, note, cause,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
