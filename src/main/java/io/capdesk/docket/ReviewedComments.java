package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a review changes of comments, by whoever holds their rows until the commit. What was sent stays as it came: there is
 * nothing here that deletes, and nothing that makes a confidential file public.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewedComments {

    /** @param revision how often a review has changed it */
    public record Held(Comment comment, int revision) {}

    private static final String CHANGED = ", changed_at = current_timestamp, modified_at = ?, revision = revision + 1 where id = ?";

    private final CommentRows rows;
    private final DocketRows dockets;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ReviewedComments(CommentRows rows, DocketRows dockets, JdbcClient jdbc, Clock clock, ApplicationEventPublisher facts) {
        this.rows = rows;
        this.dockets = dockets;
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    public Optional<Held> lock(UUID id) {
        return rows.lock(id).map(comment -> new Held(comment,
                jdbc.sql("select revision from docket_comment where id = ?").param(id).query(Integer.class).single()));
    }

    /** A document's row, which one node at a time holds; empty while another one does. */
    public Optional<DocketDocument> lockFree(String documentId) {
        return jdbc.sql("select id from docket_document where id = ? for update skip locked").param(documentId).query(String.class)
                .optional().flatMap(dockets::document);
    }

    /** The document's row; waits for whoever holds it. */
    public Optional<DocketDocument> lockDocument(String documentId) {
        return dockets.lock(documentId);
    }

    /** In the order in which they came, those that nobody has looked at. */
    public List<Comment> received(String documentId, int most) {
        return jdbc.sql(CommentRows.SELECT + "where comment_on = ? and state = 'RECEIVED' order by position fetch first " + most
                + " rows only").param(documentId).query(CommentRows::read).list();
    }

    /** No change that anybody outside would see, so the instant of the last change stays. */
    public void markUnderReview(UUID id) {
        jdbc.sql("update docket_comment set state = 'UNDER_REVIEW', changed_at = current_timestamp where id = ? and state = 'RECEIVED'").param(id).update();
    }

    /** What restricted the whole of it is lifted, if anything did. */
    public void post(UUID id) {
        jdbc.sql("update docket_comment set state = 'POSTED', restricted_as = null, restricted_why = null" + CHANGED).params(now(), id).update();
    }

    public void restrict(UUID id, String as, String why) {
        jdbc.sql("update docket_comment set state = 'RESTRICTED', restricted_as = ?, restricted_why = ?" + CHANGED)
                .params(as, why, now(), id).update();
    }

    public void restrictFile(UUID id, int position, String as, String why) {
        rows.restrict(id, position, as, why);
        jdbc.sql("update docket_comment set state = state" + CHANGED).params(now(), id).update();
    }

    public void redact(UUID id, String publicText) {
        jdbc.sql("update docket_comment set public_text = ?" + CHANGED).params(publicText, now(), id).update();
    }

    public void withdraw(UUID id, String because) {
        jdbc.sql("update docket_comment set state = 'WITHDRAWN', withdrawn_because = ?" + CHANGED).params(because, now(), id).update();
    }

    /**
     * Gives those that have none the docket's next numbers, in this order. The last thing before a commit: whoever numbers next
     * waits until then.
     */
    public void number(String docket, List<UUID> comments) {
        Instant at = clock.instant();
        facts.publishEvent(new CommentsChanged());
        for (UUID comment : comments.stream().filter(this::numberless).toList()) {
            jdbc.sql("update docket_comment set document_id = ?, posted_at = ?, changed_at = current_timestamp where id = ?")
                    .params("%s-%04d".formatted(docket, dockets.nextSerial(docket)), utc(at), comment).update();
        }
    }

    private boolean numberless(UUID comment) {
        return jdbc.sql("select count(*) from docket_comment where id = ? and document_id is null").param(comment)
                .query(Long.class).single() > 0;
    }

    /** Each change asks for the instant of it; whoever follows the comments looks again once it is committed. */
    private Object now() {
        facts.publishEvent(new CommentsChanged());
        return utc(clock.instant());
    }
}
