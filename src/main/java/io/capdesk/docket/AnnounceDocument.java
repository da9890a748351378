package io.capdesk.docket;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A document is announced for comment: it gets the docket's next number and a period of whole days in Washington, from midnight
 * of its publication to midnight after its last day.
 */
@Service
public class AnnounceDocument {

    /**
     * @param docket    id of an existing docket, or of a new one, with {@code docketTitle} and {@code rin}
     * @param opensOn   day of publication
     * @param lastDay   on which comments are in time
     * @param objectId  of a document that has one elsewhere; null for a new one
     */
    public record Announcement(String docket, String docketTitle, String rin, String kind, String title, String frNumber,
                               String frCitation, LocalDate opensOn, LocalDate lastDay, boolean allowLate, String contact,
                               String objectId) {}

    public sealed interface Outcome {
        record Announced(String documentId) implements Outcome {}

        record Refused(AnnouncementRefusal refusal) implements Outcome {}
    }

    private final DocketRows rows;
    private final DocketNotices notices;
    private final AnnouncementCheck check;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnnounceDocument(DocketRows rows, DocketNotices notices, AnnouncementCheck check, AuditTrail audit, ApplicationEventPublisher facts,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.check = check;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Outcome announce(Person by, Announcement typed) {
        if (!Permission.ANNOUNCE_DOCUMENT.granted(by)) {
            return new Outcome.Refused(AnnouncementRefusal.NOT_PERMITTED);
        }
        var problems = check.problems(typed);
        return problems.isEmpty() ? new Outcome.Announced(announce(by, typed, clock.instant()))
                : new Outcome.Refused(problems.get(0));
    }

    private String announce(Person by, Announcement typed, Instant now) {
        if (rows.docket(typed.docket()).isEmpty()) {
            rows.insert(new Docket(typed.docket(), typed.docket().substring(0, typed.docket().indexOf('-')), "Rulemaking",
                    typed.docketTitle(), typed.rin().isBlank() ? null : typed.rin(), null, ObjectIds.next(), now, null), 1);
        }
        var id = "%s-%04d".formatted(typed.docket(), rows.nextSerial(typed.docket()));
        var opensAt = typed.opensOn().atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
        var closesAt = typed.lastDay().plusDays(1).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
        var document = new DocketDocument(id, typed.docket(), typed.kind(), null, typed.title(), blankToNull(typed.frNumber()),
                blankToNull(typed.frCitation()), typed.objectId() == null ? ObjectIds.next() : typed.objectId(), opensAt, opensAt, closesAt,
                typed.allowLate(), PeriodState.ANNOUNCED, blankToNull(typed.contact()), now, null);
        rows.insert(document);
        notices.insert(new DocketNotice(UUID.randomUUID(), id, DocketNoticeKind.PUBLICATION,
                document.frCitation() == null ? id : document.frCitation(), closesAt, "As announced", by.username(), now, by.username(), now, true));
        audit.recordOf(id, by.username(), "ANNOUNCE_DOCUMENT",
                "Comments from " + typed.opensOn() + " to " + typed.lastDay() + (typed.allowLate() ? ", late ones taken" : ""));
        facts.publishEvent(new DocumentAnnounced(document, by));
        return id;
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
