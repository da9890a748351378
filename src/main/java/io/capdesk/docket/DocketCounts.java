package io.capdesk.docket;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * How many comments of a docket came and how many are posted. Counting a large docket takes time: what was counted stands fifty
 * times as long as it took, a minute at most, so that no crowd makes the database count without end.
 */
@Service
public class DocketCounts {

    /**
     * @param received whatever became of it since
     * @param posted   of it, what has a number in the public docket
     * @param byDay    days on which something came, in their order
     */
    public record Counted(CommentCounts received, CommentCounts posted, List<CountedDay> byDay) {}

    private record Costly(Counted counted, Duration keptFor) {}

    private static final int TIMES_ITS_COST = 50;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOCKETS = 1_000;

    private final PostedRows rows;
    private final LoadingCache<String, Costly> kept;

    DocketCounts(PostedRows rows, Clock clock) {
        this.rows = rows;
        this.kept = Caffeine.newBuilder().maximumSize(MOST_DOCKETS)
                .expireAfter(Expiry.creating((String docket, Costly one) -> one.keptFor()))
                .ticker(() -> nanos(clock.instant())).build(this::count);
    }

    public Counted of(String docket) {
        return kept.get(docket).counted();
    }

    private Costly count(String docket) {
        long begun = System.nanoTime();
        var counted = new Counted(rows.received(docket), rows.posted(docket), rows.byDay(docket));
        var cost = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(TIMES_ITS_COST);
        return new Costly(counted, cost.compareTo(LONGEST) < 0 ? cost : LONGEST);
    }

    private static long nanos(Instant at) {
        return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    }
}
