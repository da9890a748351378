package io.capdesk.intake;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases were registered in a period, and for how much, by one of their properties. */
@Service
public class CaseReport {

    /** What the lines of a report stand for. */
    public enum By {
        COUNTRY, ECCN, STAGE,
        /** All three: one line for each combination that there is. */
        EACH;

        /** What a line says of itself, in this order. */
        public List<By> properties() {
            return this == EACH ? List.of(COUNTRY, ECCN, STAGE) : List.of(this);
        }

        private String column() {
            return switch (this) {
                case COUNTRY -> "a.destination";
                case ECCN -> "coalesce(c.eccn, 'not controlled')";
                case STAGE -> "a.stage";
                case EACH -> throw new IllegalStateException("three columns");
            };
        }
    }

    /**
     * @param subjects one for each of the {@link By#properties}
     * @param cases a case with items of two ECCNs counts on both lines
     * @param units of all items
     * @param tpp   of all units, whether or not they count against an allocation
     */
    public record Line(List<String> subjects, long cases, long units, Tpp tpp) {}

    private final JdbcClient jdbc;

    CaseReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the subjects, with the items as officers corrected them.
     *
     * @param from first day in Washington
     * @param to   last day in Washington
     */
    @Transactional(readOnly = true)
    public List<Line> of(LocalDate from, LocalDate to, By by) {
        var columns = by.properties().stream().map(By::column).toList();
        var named = String.join(", ", columns);
        int figures = columns.size();
        return jdbc.sql("select " + named + ", count(distinct a.control_number), sum(c.quantity),"
                        + " sum(coalesce(c.unit_tpp, 0) * c.quantity) from application a"
                        + " join classification c on c.control_number = a.control_number"
                        + " where a.registered_at >= ? and a.registered_at < ? group by " + named + " order by " + named)
                .params(startOf(from), startOf(to.plusDays(1)))
                .query((row, n) -> new Line(subjects(row, figures), row.getLong(figures + 1), row.getLong(figures + 2),
                        new Tpp(row.getBigDecimal(figures + 3))))
                .list();
    }

    private static List<String> subjects(ResultSet row, int count) throws SQLException {
        var subjects = new ArrayList<String>();
        for (int column = 1; column <= count; column++) {
            subjects.add(row.getString(column));
        }
        return subjects;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant().atOffset(ZoneOffset.UTC);
    }
}
