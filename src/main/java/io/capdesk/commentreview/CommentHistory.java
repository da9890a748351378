package io.capdesk.commentreview;

import io.capdesk.audit.AuditTrail;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who did what to a comment, when and why. */
@Service
public class CommentHistory {

    private static final int MOST = 500;

    private final AuditTrail audit;
    private final JdbcClient jdbc;

    CommentHistory(AuditTrail audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** The newest first, no more than a page can show. */
    public List<AuditTrail.Entry> of(UUID comment) {
        return audit.ofSubject(ReviewTurn.subject(comment), MOST);
    }

    /** How often a review has changed it: what a decision on it is made over. */
    public int revision(UUID comment) {
        return jdbc.sql("select revision from docket_comment where id = ?").param(comment).query(Integer.class).single();
    }
}
