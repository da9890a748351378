package io.capdesk.intake;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Tpp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases were registered in a period, and for how much, by one of their properties. */
@Service
public class CaseReport {

    /** What the lines of a report stand for. */
    public enum By {
        COUNTRY("a.destination"), ECCN("coalesce(c.eccn, 'not controlled')"), STAGE("a.stage");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * @param cases a case with items of two ECCNs counts on both lines
     * @param units of all items
     * @param tpp   of all units, whether or not they count against an allocation
     */
    public record Line(String subject, long cases, long units, Tpp tpp) {}

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
        return jdbc.sql("select " + by.column + " as subject, count(distinct a.control_number), sum(c.quantity),"
                        + " sum(coalesce(c.unit_tpp, 0) * c.quantity) from application a"
                        + " join classification c on c.control_number = a.control_number"
                        + " where a.registered_at >= ? and a.registered_at < ? group by " + by.column + " order by 1")
                .params(startOf(from), startOf(to.plusDays(1)))
                .query((row, n) -> new Line(row.getString(1), row.getLong(2), row.getLong(3), new Tpp(row.getBigDecimal(4))))
                .list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant().atOffset(ZoneOffset.UTC);
    }
}
