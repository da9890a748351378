package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.at;
import static io.capdesk.docket.CommentRows.utc;

import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk does by itself when a period begins and ends. Each is done once, however late and however often it is asked for;
 * both the legal instant and the actual one are kept.
 */
@Service
public class PeriodSteps {

    /** @param legalAt when the state began by law; {@code actualAt} when the desk saw to it */
    public record Step(PeriodState state, Instant legalAt, Instant actualAt) {}

    private static final String DESK = "desk";

    private final DocketRows rows;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PeriodSteps(DocketRows rows, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void open(String documentId) {
        var document = rows.lock(documentId).orElseThrow();
        if (document.state() == PeriodState.ANNOUNCED) {
            enter(documentId, PeriodState.OPEN, document.opensAt());
            audit.recordOf(documentId, DESK, "OPEN_PERIOD", "By law at " + document.opensAt());
        }
    }

    @Transactional
    public void close(String documentId) {
        var document = rows.lock(documentId).orElseThrow();
        if (document.state() == PeriodState.OPEN && document.lateAt(clock.instant())) {
            enter(documentId, PeriodState.CLOSED, document.closesAt());
            audit.recordOf(documentId, DESK, "CLOSE_PERIOD", "By law at " + document.closesAt());
        }
    }

    /** From the summary's hand-in on, nothing late is taken, so that the summary is about all that came. */
    @Transactional
    public void endLateComments(String documentId) {
        var document = rows.lock(documentId).orElseThrow();
        if (document.allowLate()) {
            rows.allowLate(documentId, false, clock.instant());
            audit.recordOf(documentId, DESK, "END_LATE_COMMENTS", null);
        }
    }

    /** Once the summary of the comments is signed. */
    @Transactional
    public void archive(String documentId) {
        var document = rows.lock(documentId).orElseThrow();
        if (document.state() == PeriodState.CLOSED) {
            enter(documentId, PeriodState.ARCHIVED, clock.instant());
            audit.recordOf(documentId, DESK, "ARCHIVE_DOCKET", null);
        }
    }

    /** In their order. */
    public List<Step> of(String documentId) {
        return jdbc.sql("select * from docket_period_step where document = ? order by actual_at, legal_at").param(documentId)
                .query((row, n) -> new Step(PeriodState.valueOf(row.getString("state")), at(row, "legal_at"), at(row, "actual_at")))
                .list();
    }

    /** By whoever holds the document's row. */
    void enter(String documentId, PeriodState state, Instant legalAt) {
        var now = clock.instant();
        rows.enter(documentId, state, now);
        jdbc.sql("insert into docket_period_step (document, state, legal_at, actual_at) values (?, ?, ?, ?)")
                .params(documentId, state.name(), utc(legalAt), utc(now)).update();
    }
}
