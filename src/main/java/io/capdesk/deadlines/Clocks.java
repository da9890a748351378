package io.capdesk.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases, as events that are only added. Starting or stopping twice changes nothing; of two who do it at
 * the same instant, one transaction fails and finds it done when it is repeated.
 */
@Service
public class Clocks {

    /** The subject of a clock that is the whole case's, not one agency's. */
    public static final String CASE = "CASE";

    private static final String CLOCKS = "select s.control_number, s.kind, s.subject, s.at as started_at, e.at as stopped_at"
            + " from clock_event s left join clock_event e on e.control_number = s.control_number and e.kind = s.kind"
            + " and e.subject = s.subject and e.event = 'STOPPED' where s.event = 'STARTED' and s.control_number = ?";

    private static final String RUNNING = "select control_number, kind, subject, started_at,"
            + " cast(null as timestamp with time zone) as stopped_at from running_clock where kind = ? and started_at < ?";

    /** Left out are those under a hold that began while they still ran, however many: all the others are found behind them. */
    private static final String HELD = " and not exists (select 1 from unsettled_hold u join hold_event p on p.hold = u.hold and p.ordinal = 0"
            + " where u.control_number = running_clock.control_number and p.at < running_clock.started_at + interval '%d' day%s"
            + " and not exists (select 1 from hold_event e where e.hold = p.hold and e.ordinal > 0))";

    private static final String RUNNING_OF = "select control_number, kind, subject, started_at,"
            + " cast(null as timestamp with time zone) as stopped_at from running_clock where control_number in (:cases)"
            + " order by started_at, kind, subject";

    private final JdbcClient jdbc;
    private final Holds holds;
    private final boolean agencyHoldsStopOthers;
    private final Clock clock;

    /** @param agencyHoldsStopOthers whether what one agency asked for stops the other agencies' clocks too; the rule leaves it open */
    Clocks(JdbcClient jdbc, Holds holds, @Value("${capdesk.deadlines.agency-holds-stop-others:false}") boolean agencyHoldsStopOthers,
            Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.agencyHoldsStopOthers = agencyHoldsStopOthers;
        this.clock = clock;
    }

    /**
     * @param at the legal instant, which may lie before now
     * @return the clock that runs: the first start counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatutoryClock start(String controlNumber, ClockKind kind, String subject, Instant at) {
        if (find(controlNumber, kind, subject).isEmpty()) {
            append(controlNumber, kind, subject, 0, "STARTED", at);
            jdbc.sql("insert into running_clock (control_number, kind, subject, started_at) values (?, ?, ?, ?)")
                    .params(controlNumber, kind.name(), subject, at.atOffset(ZoneOffset.UTC)).update();
        }
        return find(controlNumber, kind, subject).orElseThrow();
    }

    /**
     * Of two that stop it at once, the second waits for the first at the row and finds it stopped.
     *
     * @return whether this call stopped it; false when it never ran or was stopped before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stop(String controlNumber, ClockKind kind, String subject, Instant at) {
        boolean ran = jdbc.sql("delete from running_clock where control_number = ? and kind = ? and subject = ?")
                .params(controlNumber, kind.name(), subject).update() > 0;
        if (ran) {
            append(controlNumber, kind, subject, 1, "STOPPED", at);
        }
        return ran;
    }

    /** The case is closed: whatever runs of it stops. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopAll(String controlNumber, Instant at) {
        of(controlNumber).stream().filter(CaseClock::running)
                .forEach(one -> stop(controlNumber, one.clock().kind(), one.subject(), at));
    }

    /** Empty when it never started; a stopped clock still tells when it was due. */
    public Optional<StatutoryClock> find(String controlNumber, ClockKind kind, String subject) {
        return one(controlNumber, kind, subject).map(CaseClock::clock);
    }

    /** All of a case, in the order of their start. */
    public List<CaseClock> of(String controlNumber) {
        return held(jdbc.sql(CLOCKS + " order by s.at, s.kind, s.subject").param(controlNumber).query(Clocks::read).list());
    }

    /** What runs of some cases, by control number; those without a running clock are left out. The same statements for any number. */
    public Map<String, List<CaseClock>> running(Collection<String> controlNumbers) {
        return controlNumbers.isEmpty() ? Map.of()
                : held(jdbc.sql(RUNNING_OF).param("cases", controlNumbers).query(Clocks::read).list())
                        .stream().collect(Collectors.groupingBy(CaseClock::controlNumber));
    }

    /** Control numbers of the cases in which a clock runs that a hold could stop. */
    public List<String> runningCases() {
        return jdbc.sql("select distinct control_number from running_clock where kind in (:kinds) order by control_number")
                .param("kinds", Arrays.stream(ClockKind.values()).filter(ClockKind::held).map(Enum::name).toList())
                .query(String.class).list();
    }

    /**
     * Clocks of one kind that run although their last day is over, the oldest start first.
     *
     * @param most no more than these are told
     */
    public List<CaseClock> overdue(ClockKind kind, int most) {
        Instant now = clock.instant();
        String open = kind.held() ? HELD.formatted(kind.days() - 1, kind.ofAgency() && !agencyHoldsStopOthers
                ? " and p.subject in ('" + CASE + "', running_clock.subject)" : "") : "";
        List<CaseClock> late = new ArrayList<>();
        for (int seen = 0, read = most; read == most && late.size() < most; seen += most) {
            List<CaseClock> some = held(jdbc.sql(RUNNING + open + " order by started_at, control_number, subject offset ? rows fetch next ? rows only")
                    .params(kind.name(), now.minus(Duration.ofDays(kind.days())).atOffset(ZoneOffset.UTC), seen, most)
                    .query(Clocks::read).list());
            read = some.size();
            // a hold that is over may have moved the last day past now
            some.stream().filter(one -> one.clock().past(now)).limit(most - late.size()).forEach(late::add);
        }
        return late;
    }

    private Optional<CaseClock> one(String controlNumber, ClockKind kind, String subject) {
        return held(jdbc.sql(CLOCKS + " and s.kind = ? and s.subject = ?").params(controlNumber, kind.name(), subject)
                .query(Clocks::read).list()).stream().findFirst();
    }

    private List<CaseClock> held(List<CaseClock> clocks) {
        Set<String> cases = clocks.stream().filter(one -> one.clock().kind().held()).map(CaseClock::controlNumber)
                .collect(Collectors.toSet());
        Map<String, List<CaseHold>> all = holds.of(cases);
        return all.isEmpty() ? clocks : clocks.stream()
                .map(one -> one.under(all.getOrDefault(one.controlNumber(), List.of()), agencyHoldsStopOthers)).toList();
    }

    private void append(String controlNumber, ClockKind kind, String subject, int ordinal, String event, Instant at) {
        jdbc.sql("insert into clock_event (control_number, kind, subject, ordinal, event, at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(controlNumber, kind.name(), subject, ordinal, event, at.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CaseClock read(ResultSet row, int number) throws SQLException {
        StatutoryClock clock = new StatutoryClock(ClockKind.valueOf(row.getString("kind")), instant(row, "started_at"), List.of());
        return new CaseClock(row.getString("control_number"), row.getString("subject"), clock, instant(row, "stopped_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
