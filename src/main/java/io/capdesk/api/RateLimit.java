package io.capdesk.api;

import io.capdesk.access.AskingRate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.lang.NonNull;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each address has its share of the desk's time. */
final class RateLimit extends OncePerRequestFilter {

    private final RateLimitSettings settings;
    private final ApiProblems problems;
    private final AskingRate rate;

    RateLimit(RateLimitSettings settings, ApiProblems problems, Clock clock) {
        this.settings = settings;
        this.problems = problems;
        this.rate = new AskingRate(settings.requests(), settings.per(), settings.addresses(), clock);
    }

    @Override
    protected void doFilterInternal(@NonNull HttpServletRequest request, @NonNull HttpServletResponse response,
            @NonNull FilterChain rest) throws ServletException, IOException {
        Optional<Duration> wait = rate.refuses(request.getRemoteAddr());
        if (wait.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        long seconds = wait.get().toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(response, ProblemBody.of(HttpStatus.TOO_MANY_REQUESTS, "More than " + settings.requests()
                + " requests in " + settings.per().toSeconds() + " seconds came from this address; ask again in "
                + seconds + (seconds == 1 ? " second." : " seconds."), request.getRequestURI()));
    }

    long addresses() {
        return rate.addresses();
    }
}
