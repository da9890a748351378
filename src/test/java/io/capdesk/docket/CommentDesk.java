package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.docket.AnnounceDocument.Announcement;
import io.capdesk.way.DeskAtWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The real desk with documents open to comment as the AI Diffusion rule was: from 15 January to 15 May 2025. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
public abstract class CommentDesk extends DeskAtWork {

    /** The first instant that is late: midnight in Washington after 15 May 2025. */
    static final Instant CLOSES = Instant.parse("2025-05-16T04:00:00Z");
    static final Instant LAST_NANOSECOND = CLOSES.minusNanos(1);
    static final Person ANALYST = new Person("way-analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);

    private static final AtomicInteger DOCKETS = new AtomicInteger(4000);

    @Autowired AnnounceDocument announceDocument;
    @Autowired SubmitComment submitComment;
    @Autowired Dockets dockets;
    @Autowired DocketRows docketRows;
    @Autowired Comments comments;
    @Autowired CommentRows commentRows;
    @Autowired ReceiptKeys keys;
    @Autowired protected JdbcClient jdbc;

    /** Of a docket of its own. */
    protected String announced(boolean allowLate) {
        clock.moveTo(Instant.parse("2025-01-10T15:00:00Z"));
        var outcome = announceDocument.announce(ANALYST, new Announcement("BIS-2025-" + DOCKETS.incrementAndGet(), "AI Diffusion", "0694-AJ90",
                "Rule", "Framework for Artificial Intelligence Diffusion", "2025-00636", "90 FR 4544", LocalDate.parse("2025-01-15"),
                LocalDate.parse("2025-05-15"), allowLate, "", null));
        assertThat(outcome).isInstanceOf(AnnounceDocument.Outcome.Announced.class);
        return ((AnnounceDocument.Outcome.Announced) outcome).documentId();
    }

    static Typed typed(String document) {
        return new Typed(document);
    }

    Receipt sent(Typed typed, Instant at) {
        clock.moveTo(at);
        var outcome = submitComment.submit(typed.submission(), at);
        assertThat(outcome).as("%s", outcome).isInstanceOf(SubmitComment.Outcome.Received.class);
        return ((SubmitComment.Outcome.Received) outcome).receipt();
    }

    List<SubmissionProblem> problems(Typed typed, Instant at) {
        clock.moveTo(at);
        var outcome = submitComment.submit(typed.submission(), at);
        assertThat(outcome).as("%s", outcome).isInstanceOf(SubmitComment.Outcome.Refused.class);
        return ((SubmitComment.Outcome.Refused) outcome).problems();
    }

    /** In the public docket, under the next number. */
    Comment posted(Receipt receipt) {
        var comment = comments.byTracking(receipt.tracking()).orElseThrow();
        String number = "%s-%04d".formatted(comment.docket(), docketRows.nextSerial(comment.docket()));
        jdbc.sql("update docket_comment set document_id = ?, state = 'POSTED', posted_at = ? where id = ?")
                .params(number, clock.instant().atOffset(ZoneOffset.UTC), comment.id()).update();
        return comments.byDocumentId(number).orElseThrow();
    }

    protected long rowsOf(String document) {
        return jdbc.sql("select count(*) from docket_comment where comment_on = ?").param(document).query(Long.class).single();
    }

    /** What somebody types, an anonymous comment at first. */
    static final class Typed {

        private final String document;
        String key = UUID.randomUUID().toString();
        Submitter submitter = Submitter.ANONYMOUS;
        String text = "The allocation is too small for our data centers.";
        Integer paragraph;
        String firstName = "";
        String lastName = "";
        String organization = "";
        String organizationKind = "";
        String category = "";
        String city = "";
        String region = "";
        String country = "";
        String zip = "";
        String email = "";
        String phone = "";
        boolean mailReceipt;
        String justification = "";
        boolean publicKnown;

        private Typed(String document) {
            this.document = document;
        }

        Typed text(String typed) {
            text = typed;
            return this;
        }

        Submission submission() {
            return new Submission(key, Origin.PORTAL, document, submitter, text, paragraph, firstName, lastName, organization,
                    organizationKind, category, city, region, country, zip, email, phone, 1, mailReceipt, justification, publicKnown);
        }
    }
}
