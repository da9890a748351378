package io.capdesk.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket for each address. Behind a proxy the address is the caller's only if {@code
 * server.tomcat.remoteip.internal-proxies} names the proxy: its headers are believed, and anybody could send them.
 */
public final class AskingRate {

    private final int requests;
    private final Duration per;
    private final ClockMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param requests  allowed at once, and again over each {@code per}, evenly
     * @param addresses remembered at most; beyond that the longest unseen is forgotten
     */
    public AskingRate(int requests, Duration per, int addresses, Clock clock) {
        this.requests = requests;
        this.per = per;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(addresses)
                // by then a bucket is full again, and a new one is the same
                .expireAfterAccess(per)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Empty when the address may go on; else how long it waits, in whole seconds. */
    public Optional<Duration> refuses(String remoteAddress) {
        ConsumptionProbe probe = buckets.get(ClientAddress.of(remoteAddress), address -> fullBucket())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(1,
                TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + TimeUnit.SECONDS.toNanos(1) - 1))));
    }

    public long addresses() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .withCustomTimePrecision(time)
                .build();
    }
}
