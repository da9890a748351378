package io.capdesk.commentreview;

import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.ReviewedComments;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what came into batches, in the order in which it came. While a period is open a batch is formed when it is full, or when
 * its first comment has waited long enough; afterwards of whatever is left. A node holds the document's row meanwhile, so no
 * comment is ever in two.
 */
@Service
public class FormBatches {

    /** What one batch holds at most, so that whoever posts the rest of it does so in one transaction. */
    private static final int MOST_COMMENTS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(FormBatches.class);

    private final ReviewedComments reviewed;
    private final Comments comments;
    private final Batches batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final int size;
    private final Duration longestWait;

    FormBatches(ReviewedComments reviewed, Comments comments, Batches batches, JdbcClient jdbc, TransactionTemplate transaction,
            ApplicationEventPublisher facts, Clock clock, @Value("${capdesk.docket.batch-size:50}") int size,
            @Value("${capdesk.docket.batch-wait-hours:24}") long waitHours) {
        this.reviewed = reviewed;
        this.comments = comments;
        this.batches = batches;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
        this.size = size;
        this.longestWait = Duration.ofHours(waitHours);
    }

    /** All that is to be formed now, of all documents; each batch is a transaction of its own. What another node forms is left to it. */
    public int form() {
        int formed = 0;
        for (String document : jdbc.sql("select id from docket_document d where exists"
                + " (select 1 from docket_comment c where c.comment_on = d.id and c.state = 'RECEIVED') order by id").query(String.class).list()) {
            formed += formOf(document);
        }
        return formed;
    }

    private int formOf(String document) {
        int formed = 0;
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> reviewed.lockFree(document).map(this::formOne).orElse(false)))) {
                formed++;
            }
        } catch (RuntimeException fault) {
            // one document that fails does not keep the others waiting
            LOG.error("no batch of {} was formed, the next run tries again", document, fault);
        }
        return formed;
    }

    /**
     * A few more of a document that is closed, in the caller's transaction.
     *
     * @return whether some are left
     */
    @Transactional
    public boolean formRest(String documentId, int most) {
        var document = reviewed.lockDocument(documentId).orElseThrow();
        for (int formed = 0; formed < most; formed++) {
            if (!formOne(document)) {
                return false;
            }
        }
        return !reviewed.received(documentId, 1).isEmpty();
    }

    private boolean formOne(DocketDocument document) {
        var received = reviewed.received(document.id(), MOST_COMMENTS);
        if (received.isEmpty() || document.state() == PeriodState.ANNOUNCED) {
            return false;
        }
        var items = items(received);
        boolean full = items.size() >= size || received.size() >= MOST_COMMENTS;
        if (!full && document.state() == PeriodState.OPEN
                && received.get(0).receivedAt().plus(longestWait).isAfter(clock.instant())) {
            return false;
        }
        keep(document, items.size() > size ? items.subList(0, size) : items);
        return true;
    }

    private void keep(DocketDocument document, List<List<UUID>> items) {
        var members = items.stream().flatMap(List::stream).toList();
        var batch = new Batch(UUID.randomUUID(), document.id(), batches.nextNumber(document.id()), BatchState.FORMED, items.size(),
                members.size(), clock.instant(), null, null, null, null, null);
        batches.insert(batch, items);
        members.forEach(reviewed::markUnderReview);
        facts.publishEvent(new BatchFormed(batch, document));
    }

    /** What has files stands by itself: the files may differ. */
    private List<List<UUID>> items(List<Comment> received) {
        Map<Object, List<UUID>> items = new LinkedHashMap<>();
        var files = comments.filesOf(received.stream().map(Comment::id).toList());
        for (Comment one : received) {
            Object key = one.textKey() == null || files.containsKey(one.id()) ? one.id() : one.textKey();
            items.computeIfAbsent(key, none -> new ArrayList<>()).add(one.id());
        }
        return List.copyOf(items.values());
    }
}
