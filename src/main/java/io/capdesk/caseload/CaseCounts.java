package io.capdesk.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand where, by the days since their registration. One statement that reads an index and no row. */
@Service
public class CaseCounts {

    /** Last days of the ages: the initial review (15 CFR 750.4(c)), the month, the whole case (750.4(a)(1)). */
    public static final List<Integer> AGES = List.of(9, 30, 90);

    /** @param byAge one more number than there are {@link #AGES}: the last counts what is older than all of them */
    public record AtStage(String stage, List<Long> byAge) {

        public long all() {
            return byAge.stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final String COUNTS = "select stage, sum(case when registered_at > :first then 1 else 0 end),"
            + " sum(case when registered_at <= :first and registered_at > :second then 1 else 0 end),"
            + " sum(case when registered_at <= :second and registered_at > :third then 1 else 0 end),"
            + " sum(case when registered_at <= :third then 1 else 0 end)"
            + " from caseload_case where stage in (:stages) group by stage";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return those of the stages that have a case, in the same order */
    @Transactional(readOnly = true)
    public List<AtStage> of(Collection<String> stages) {
        var counts = jdbc.sql(COUNTS).param("first", before(AGES.get(0))).param("second", before(AGES.get(1)))
                .param("third", before(AGES.get(2))).param("stages", stages)
                .query((row, n) -> new AtStage(row.getString(1),
                        List.of(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))).list();
        return stages.stream().flatMap(stage -> counts.stream().filter(count -> count.stage().equals(stage))).toList();
    }

    /** A case of {@code days} days is still within the age. */
    private OffsetDateTime before(int days) {
        return clock.instant().minus(Duration.ofDays(days + 1L)).atOffset(ZoneOffset.UTC);
    }
}
