package io.capdesk.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.lang.NonNull;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A token bucket for each address. Behind a proxy the address is the caller's only if {@code
 * server.tomcat.remoteip.internal-proxies} names the proxy: its headers are believed, and anybody could send them.
 */
final class RateLimit extends OncePerRequestFilter {

    private final RateLimitSettings settings;
    private final ApiProblems problems;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    RateLimit(RateLimitSettings settings, ApiProblems problems, Clock clock) {
        this.settings = settings;
        this.problems = problems;
        time = new ClockMeter(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(settings.addresses())
                // by then a bucket is full again, and a new one is the same
                .expireAfterAccess(settings.per())
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    protected void doFilterInternal(@NonNull HttpServletRequest request, @NonNull HttpServletResponse response,
            @NonNull FilterChain rest) throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(ClientAddress.of(request.getRemoteAddr()), address -> fullBucket())
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            rest.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(
                probe.getNanosToWaitForRefill() + TimeUnit.SECONDS.toNanos(1) - 1));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(response, ProblemBody.of(HttpStatus.TOO_MANY_REQUESTS, "More than " + settings.requests()
                + " requests in " + settings.per().toSeconds() + " seconds came from this address; ask again in "
                + seconds + (seconds == 1 ? " second." : " seconds."), request.getRequestURI()));
    }

    long addresses() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
