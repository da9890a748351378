package io.capdesk.api.v4;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.capdesk.access.ClientAddress;
import io.capdesk.access.ClockMeter;
import io.capdesk.apikeys.ApiKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often each key still may. A whole allowance at once, and again evenly over its time. Each node counts for itself: a row
 * written for every read would cost more than the read.
 */
final class KeyRates {

    /**
     * @param limit       of an hour
     * @param remaining   how many more may follow at once, by the shortest of the allowances
     * @param waitSeconds 0 where it may go on
     */
    record Turn(int limit, long remaining, long waitSeconds) {

        boolean over() {
            return waitSeconds > 0;
        }
    }

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateSettings settings;
    private final ClockMeter time;
    private final Cache<String, Bucket> buckets;

    KeyRates(RateSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(settings.remembered()).expireAfterAccess(LONGEST)
                .ticker(time::currentTimeNanos).build();
    }

    Turn of(ApiKey key, Deed deed) {
        return switch (deed) {
            case READ -> turn("read " + key.id(), settings.reads(), HOUR, settings.reads(), HOUR);
            case POST -> turn("post " + key.id(), settings.postsHour(), HOUR, settings.postsMinute(), MINUTE);
            case PREPARE -> turn("files " + key.id(), settings.filesHour(), HOUR, settings.filesMinute(), MINUTE);
        };
    }

    Turn ofDemo(String address) {
        return turn("demo " + ClientAddress.of(address), settings.demoHour(), HOUR, settings.demoDay(), LONGEST);
    }

    private Turn turn(String whose, int limit, Duration per, int other, Duration otherPer) {
        if (!settings.enabled()) {
            return new Turn(limit, limit, 0);
        }
        ConsumptionProbe probe = buckets.get(whose, missing -> full(limit, per, other, otherPer)).tryConsumeAndReturnRemaining(1);
        return new Turn(limit, probe.getRemainingTokens(), probe.isConsumed() ? 0 : Math.max(1,
                TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + TimeUnit.SECONDS.toNanos(1) - 1)));
    }

    private Bucket full(int limit, Duration per, int other, Duration otherPer) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time)
                .addLimit(one -> one.capacity(limit).refillGreedy(limit, per));
        return per.equals(otherPer) ? builder.build()
                : builder.addLimit(one -> one.capacity(other).refillGreedy(other, otherPer)).build();
    }
}
