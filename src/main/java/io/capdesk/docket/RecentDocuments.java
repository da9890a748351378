package io.capdesk.docket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Documents as they were within the last two seconds, for forms and for the rush before a close. Nobody decides by them alone: a
 * refusal is judged by the row read anew, and what is taken is inserted only while the row is as it was here.
 */
@Component
class RecentDocuments {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 1_000;

    private final DocketRows rows;
    private final Cache<String, Optional<DocketDocument>> kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RecentDocuments(DocketRows rows) {
        this.rows = rows;
    }

    Optional<DocketDocument> find(String id) {
        return kept.get(id, rows::document);
    }

    Optional<DocketDocument> readAnew(String id) {
        var now = rows.document(id);
        kept.put(id, now);
        return now;
    }
}
