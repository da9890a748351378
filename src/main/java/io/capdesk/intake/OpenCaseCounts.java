package io.capdesk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many open cases stand where, by the days since their registration. Counted in one statement, whatever their number. */
@Service
public class OpenCaseCounts {

    /** Ends of the ages in days: the initial review, with the agencies' 30 on top, the whole case (15 CFR 750.4). */
    public static final List<Integer> AGES = List.of(9, 39, 90);

    /** @param byAge one more number than there are {@link #AGES}: the last counts what is older than all of them */
    public record AtStage(Stage stage, List<Long> byAge) {

        public long all() {
            return byAge.stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final String COUNTS = "select stage, sum(case when registered_at > :first then 1 else 0 end),"
            + " sum(case when registered_at <= :first and registered_at > :second then 1 else 0 end),"
            + " sum(case when registered_at <= :second and registered_at > :third then 1 else 0 end),"
            + " sum(case when registered_at <= :third then 1 else 0 end)"
            + " from application where stage not in (:closed) group by stage";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenCaseCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of a case's way; stages without a case are left out. */
    @Transactional(readOnly = true)
    public List<AtStage> count() {
        var counts = jdbc.sql(COUNTS).param("first", before(AGES.get(0))).param("second", before(AGES.get(1)))
                .param("third", before(AGES.get(2))).param("closed", Stage.CLOSED.stream().map(Stage::name).toList())
                .query((row, n) -> new AtStage(Stage.valueOf(row.getString(1)),
                        List.of(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))).list();
        return Arrays.stream(Stage.values()).flatMap(stage -> counts.stream().filter(c -> c.stage() == stage)).toList();
    }

    /** A case of {@code days} days is still within the age. */
    private OffsetDateTime before(int days) {
        return clock.instant().minus(Duration.ofDays(days + 1L)).atOffset(ZoneOffset.UTC);
    }
}
