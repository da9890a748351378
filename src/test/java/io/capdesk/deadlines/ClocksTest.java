package io.capdesk.deadlines;

import static io.capdesk.deadlines.ClockKind.AGENCY_RECOMMENDATION;
import static io.capdesk.deadlines.ClockKind.WHOLE_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ClocksTest {

    private static final Instant REGISTERED = Instant.parse("2025-06-02T13:00:00.123456Z");

    private JdbcClient jdbc;
    private Holds holds;
    private Clocks clocks;

    @BeforeEach
    void anEmptyTable() {
        DataSource database = database();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V14__deadlines.sql"),
                new ClassPathResource("db/migration/V26_2__running_clocks.sql"),
                new ClassPathResource("db/migration/V36__holds.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        Clock clock = Clock.fixed(Instant.parse("2025-06-02T15:00:00Z"), ZoneOffset.UTC);
        holds = new Holds(jdbc, clock);
        clocks = new Clocks(jdbc, holds, false, clock);
    }

    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Test
    void theFirstStartCounts() {
        StatutoryClock first = clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED);
        StatutoryClock again = clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED.plusSeconds(86_400));
        assertThat(first.startedAt()).isEqualTo(REGISTERED);
        assertThat(again).isEqualTo(first);
        assertThat(clocks.find("Z000001", WHOLE_CASE, Clocks.CASE)).hasValue(first);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void overdueIsWhatRunsAfterItsLastDay() {
        Instant longAgo = REGISTERED.minusSeconds(100 * 86_400L);
        clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, longAgo);
        clocks.start("Z000002", WHOLE_CASE, Clocks.CASE, longAgo.minusSeconds(1));
        clocks.start("Z000003", WHOLE_CASE, Clocks.CASE, REGISTERED.minusSeconds(90 * 86_400L));
        clocks.start("Z000004", WHOLE_CASE, Clocks.CASE, longAgo);
        clocks.stop("Z000004", WHOLE_CASE, Clocks.CASE, REGISTERED);
        assertThat(clocks.overdue(WHOLE_CASE, 10)).extracting(CaseClock::controlNumber).containsExactly("Z000002", "Z000001");
        assertThat(clocks.overdue(WHOLE_CASE, 1)).extracting(CaseClock::controlNumber).containsExactly("Z000002");
        assertThat(clocks.overdue(AGENCY_RECOMMENDATION, 10)).isEmpty();
    }

    @Test
    void manyThatHoldsPutOffHideNoneThatIsOverdue() {
        Instant longAgo = REGISTERED.minusSeconds(100 * 86_400L);
        for (int n = 0; n < 30; n++) {
            String held = "Z1000" + (10 + n);
            clocks.start(held, WHOLE_CASE, Clocks.CASE, longAgo.minusSeconds(60 + n));
            holds.place(held, HoldReason.CONSULTATION, Clocks.CASE, longAgo.plusSeconds(86_400), "officer", "Asked", null, Map.of());
        }
        for (int n = 0; n < 30; n++) {
            String moved = "Z2000" + (10 + n);
            clocks.start(moved, WHOLE_CASE, Clocks.CASE, longAgo.minusSeconds(30 + n));
            var hold = holds.place(moved, HoldReason.CONSULTATION, Clocks.CASE, longAgo.plusSeconds(86_400), "officer", "Asked", null, Map.of());
            holds.release(hold, longAgo.plusSeconds(40 * 86_400L), "officer", null);
        }
        clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, longAgo);
        clocks.start("Z000002", WHOLE_CASE, Clocks.CASE, longAgo.plusSeconds(1));
        holds.place("Z000002", HoldReason.CONSULTATION, Clocks.CASE, REGISTERED, "officer", "After its last day", null, Map.of());
        clocks.start("Z000003", AGENCY_RECOMMENDATION, "STATE", longAgo);
        holds.place("Z000003", HoldReason.AGENCY_REQUEST, "ENERGY", longAgo.plusSeconds(86_400), "reviewer", "Another agency's", null, Map.of());
        assertThat(clocks.overdue(WHOLE_CASE, 5)).extracting(CaseClock::controlNumber).containsExactly("Z000001", "Z000002");
        assertThat(clocks.overdue(AGENCY_RECOMMENDATION, 5)).extracting(CaseClock::controlNumber).containsExactly("Z000003");
    }

    @Test
    void eachSubjectHasItsOwn() {
        clocks.start("Z000001", AGENCY_RECOMMENDATION, "STATE", REGISTERED);
        clocks.start("Z000001", AGENCY_RECOMMENDATION, "ENERGY", REGISTERED.plusSeconds(1));
        clocks.start("Z000002", AGENCY_RECOMMENDATION, "STATE", REGISTERED);
        assertThat(clocks.stop("Z000001", AGENCY_RECOMMENDATION, "STATE", REGISTERED.plusSeconds(60))).isTrue();
        assertThat(clocks.of("Z000001")).extracting(CaseClock::subject, CaseClock::running)
                .containsExactly(tuple("STATE", false), tuple("ENERGY", true));
        assertThat(clocks.of("Z000002")).allMatch(CaseClock::running);
        assertThat(clocks.find("Z000001", AGENCY_RECOMMENDATION, "DEFENSE")).isEmpty();
    }

    @Test
    void stoppingTwiceStopsOnceAndNeverWithoutAStart() {
        assertThat(clocks.stop("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED)).isFalse();
        clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED);
        assertThat(clocks.stop("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED.plusSeconds(60))).isTrue();
        assertThat(clocks.stop("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED.plusSeconds(90))).isFalse();
        assertThat(clocks.of("Z000001")).extracting(CaseClock::stoppedAt).containsExactly(REGISTERED.plusSeconds(60));
        clocks.start("Z000001", WHOLE_CASE, Clocks.CASE, REGISTERED.plusSeconds(120));
        assertThat(clocks.of("Z000001")).noneMatch(CaseClock::running);
        assertThat(events()).isEqualTo(2);
    }

    private long events() {
        return jdbc.sql("select count(*) from clock_event").query(Long.class).single();
    }
}
