package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Letter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders that a period will close: 30, 7 and 1 days before, by the calendar in Washington. A letter goes to the document's
 * contact, and the public page has a banner from then on.
 */
@Service
public class CloseReminders {

    /** @param daysBefore the close; {@code legalAt} the beginning of that day in Washington */
    public record Reminder(int daysBefore, Instant legalAt) {}

    private static final List<Integer> DAYS_BEFORE = List.of(30, 7, 1);

    private final DocketRows rows;
    private final DocketNotices notices;
    private final Correspondence letters;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CloseReminders(DocketRows rows, DocketNotices notices, Correspondence letters, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.letters = letters;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next one that the desk has not seen to; empty after the last. */
    public Optional<Reminder> next(String documentId) {
        return rows.document(documentId).flatMap(document -> open(document).min(Comparator.comparing(Reminder::legalAt)));
    }

    /** Of several that are due, only the nearest to the close is sent: the others were overtaken. */
    @Transactional
    public void remind(String documentId) {
        var document = rows.lock(documentId).orElseThrow();
        var now = clock.instant();
        var due = open(document).filter(one -> !one.legalAt().isAfter(now)).sorted(Comparator.comparing(Reminder::legalAt)).toList();
        for (Reminder one : due) {
            boolean sent = one == due.get(due.size() - 1) && document.openAt(now);
            jdbc.sql("insert into docket_reminder (document, closes_at, days_before, legal_at, actual_at, sent) values (?, ?, ?, ?, ?, ?)")
                    .params(documentId, utc(document.closesAt()), one.daysBefore(), utc(one.legalAt()), utc(now), sent).update();
            if (sent) {
                audit.recordOf(documentId, "desk", "REMIND_OF_CLOSE", one.daysBefore() + " days before the close");
                send(document, now);
            }
        }
    }

    /** Days that are left to comment, today among them, once the first reminder is out and while the period is open: the public banner. */
    public Optional<Long> banner(DocketDocument document) {
        var now = clock.instant();
        return document.openAt(now) && sentFor(document) ? Optional.of(daysLeft(document, now)) : Optional.empty();
    }

    private boolean sentFor(DocketDocument document) {
        return jdbc.sql("select count(*) from docket_reminder where document = ? and closes_at = ? and sent = true")
                .params(document.id(), utc(document.closesAt())).query(Long.class).single() > 0;
    }

    /** None whose day was over when the close was set: nobody reminds of what was just announced. */
    private Stream<Reminder> open(DocketDocument document) {
        if (document.closesAt() == null) {
            return Stream.empty();
        }
        var seenTo = jdbc.sql("select days_before from docket_reminder where document = ? and closes_at = ?")
                .params(document.id(), utc(document.closesAt())).query(Integer.class).list();
        var since = notices.closeSetAt(document.id()).filter(set -> set.isAfter(document.opensAt())).orElse(document.opensAt());
        return DAYS_BEFORE.stream().filter(days -> !seenTo.contains(days)).map(days -> new Reminder(days, before(document, days)))
                .filter(one -> one.legalAt().isAfter(since));
    }

    private void send(DocketDocument document, Instant now) {
        if (document.contact() != null) {
            var closing = document.closesAt().minusSeconds(1).atZone(StatutoryClock.WASHINGTON).toLocalDate();
            letters.send(Letter.ofAccount("Docket contact", document.contact(), "comment-period-reminder",
                    Map.of("documentId", document.id(), "documentTitle", document.title(), "lastDay", closing,
                            "daysLeft", daysLeft(document, now))));
        }
    }

    private static long daysLeft(DocketDocument document, Instant now) {
        return ChronoUnit.DAYS.between(now.atZone(StatutoryClock.WASHINGTON).toLocalDate(),
                document.closesAt().atZone(StatutoryClock.WASHINGTON).toLocalDate());
    }

    private static Instant before(DocketDocument document, int days) {
        return document.closesAt().atZone(StatutoryClock.WASHINGTON).toLocalDate().minusDays(days)
                .atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
