package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A licensing officer objects to a NAC notification before its 25th day: the exporter needs a license (15 CFR 740.8(c)). */
@Service
public class ObjectToNotice {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 4000;

    /** Why nothing was done. */
    public enum Refused implements Refusal {
        NOT_FOUND("There is no such notice."),
        NOT_PERMITTED("Only a licensing officer objects to a notification."),
        NO_TERM("Only a NAC notification has a term in which the desk may object."),
        ENDED("The notification was withdrawn or objected to before; nothing was done a second time."),
        TERM_OVER("The term is over: the exporter may proceed."),
        REASON_TOO_SHORT("Say why, in at least 10 characters: the exporter reads it."),
        REASON_TOO_LONG("Shorten the reason to 4,000 characters.");

        private final String sentence;

        Refused(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final NoticeRows rows;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final NoticeLetters letters;
    private final Clock clock;

    ObjectToNotice(NoticeRows rows, Clocks clocks, AuditTrail audit, NoticeLetters letters, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    /** Empty when the objection is on record and the letter written. */
    @Transactional
    public Optional<Refused> object(Person officer, String number, String reason) {
        if (!Permission.OBJECT_TO_NOTICE.granted(officer)) {
            return Optional.of(Refused.NOT_PERMITTED);
        }
        Notice notice = rows.lock(number).orElse(null);
        Instant now = clock.instant();
        Optional<Refused> refusal = refusal(notice, reason.strip(), now);
        if (refusal.isEmpty()) {
            rows.end(notice, NoticeState.OBJECTED, officer.username(), now, reason.strip());
            clocks.stop(number, ClockKind.NAC_NOTICE, Clocks.CASE, now);
            audit.record(number, officer.username(), "OBJECT_TO_NOTICE", reason.strip());
            letters.objected(notice, reason.strip());
        }
        return refusal;
    }

    private static Optional<Refused> refusal(Notice notice, String reason, Instant now) {
        if (notice == null) {
            return Optional.of(Refused.NOT_FOUND);
        }
        if (!notice.kind().hasTerm()) {
            return Optional.of(Refused.NO_TERM);
        }
        if (notice.state() != NoticeState.FILED) {
            return Optional.of(Refused.ENDED);
        }
        if (notice.standing(now) == NoticeStanding.MAY_PROCEED) {
            return Optional.of(Refused.TERM_OVER);
        }
        if (reason.length() < SHORTEST_REASON) {
            return Optional.of(Refused.REASON_TOO_SHORT);
        }
        return reason.length() > LONGEST_REASON ? Optional.of(Refused.REASON_TOO_LONG) : Optional.empty();
    }
}
