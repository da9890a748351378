package io.capdesk.portal;

import io.capdesk.allocation.Levels;
import io.capdesk.documents.Document;
import io.capdesk.letters.SentLetter;
import io.capdesk.notices.Notice;
import io.capdesk.notices.Notice.Revision;
import io.capdesk.notices.NoticeStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An exporter's view of one notice.
 *
 * @param levels of the account it counts on; null for none
 * @param certifications the signed documents that were uploaded
 * @param now    when it was looked at
 */
record NoticeView(Notice notice, List<Revision> revisions, List<StatusView.Answers> answers, Levels levels, List<SentLetter> letters,
                  List<Document> certifications, Instant now) {

    public NoticeStanding standing() {
        return notice.standing(now);
    }

    public NoticeWords words() {
        return NoticeWords.of(standing());
    }

    /** Last day on which the desk may object; null where it has no term. */
    public LocalDate termEndsOn() {
        return notice.term().map(term -> term.dueOn()).orElse(null);
    }

    /** The first day on which the exporter may ship; null where there is no term. */
    public LocalDate mayProceedFrom() {
        return notice.mayProceedFrom().orElse(null);
    }

    public boolean takesCertification() {
        return notice.takesCertification();
    }

    public boolean correctable() {
        return notice.correctable(now);
    }

    public boolean withdrawable() {
        return notice.beforeShipment(now);
    }
}
