package io.capdesk.api.v4;

import io.capdesk.access.AskingRate;
import io.capdesk.apikeys.ApiKey;
import io.capdesk.apikeys.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.lang.NonNull;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the API as api.data.gov does: whose key it is, what it may, and how often. A file comes without a key, since the
 * address it is sent to is a secret; the description is open.
 */
final class KeyGate extends OncePerRequestFilter {

    /** The request's attribute with the key it came by; none with DEMO_KEY. */
    static final String KEY = "io.capdesk.api.v4.key";
    private static final String DEMO = "DEMO_KEY";

    private final ApiKeys keys;
    private final KeyRates rates;
    private final Optional<AskingRate> addresses;
    private final ApiErrors errors;

    KeyGate(ApiKeys keys, RateSettings settings, ApiErrors errors, Clock clock) {
        this.keys = keys;
        this.rates = new KeyRates(settings, clock);
        this.addresses = settings.enabled()
                ? Optional.of(new AskingRate(settings.anyMinute(), Duration.ofMinutes(1), settings.remembered(), clock)) : Optional.empty();
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(@NonNull HttpServletRequest request, @NonNull HttpServletResponse response,
            @NonNull FilterChain rest) throws ServletException, IOException {
        Optional<Duration> wait = addresses.flatMap(rate -> rate.refuses(request.getRemoteAddr()));
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            errors.write(response, GatewayRefusal.OVER_RATE_LIMIT);
        } else if (open(request.getRequestURI().substring(request.getContextPath().length()))) {
            rest.doFilter(request, response);
        } else {
            ask(request, response, rest);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws IOException, ServletException {
        Optional<String> sent = SentKey.of(request);
        if (sent.isEmpty()) {
            errors.write(response, GatewayRefusal.API_KEY_MISSING);
            return;
        }
        Deed deed = Deed.of(request.getMethod(), request.getRequestURI());
        boolean demo = sent.get().equals(DEMO);
        Optional<ApiKey> key = demo ? Optional.empty() : keys.find(sent.get());
        Optional<GatewayRefusal> refusal = refusal(demo, key, deed);
        if (refusal.isPresent()) {
            errors.write(response, refusal.get());
            return;
        }
        KeyRates.Turn turn = demo ? rates.ofDemo(request.getRemoteAddr()) : rates.of(key.get(), deed);
        response.setHeader("X-RateLimit-Limit", Integer.toString(turn.limit()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(turn.remaining()));
        if (turn.over()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(turn.waitSeconds()));
            errors.write(response, GatewayRefusal.OVER_RATE_LIMIT);
            return;
        }
        key.ifPresent(good -> request.setAttribute(KEY, good));
        rest.doFilter(request, response);
    }

    private static Optional<GatewayRefusal> refusal(boolean demo, Optional<ApiKey> key, Deed deed) {
        if (demo) {
            return deed == Deed.READ ? Optional.empty() : Optional.of(GatewayRefusal.API_KEY_UNAUTHORIZED);
        }
        if (key.isEmpty()) {
            return Optional.of(GatewayRefusal.API_KEY_INVALID);
        }
        if (!key.get().good()) {
            return Optional.of(GatewayRefusal.API_KEY_DISABLED);
        }
        return deed == Deed.READ || key.get().mayPost() ? Optional.empty() : Optional.of(GatewayRefusal.API_KEY_UNAUTHORIZED);
    }

    private static boolean open(String path) {
        return path.startsWith(UploadEndpoints.PATH + "/") || path.equals(DescriptionEndpoints.JSON) || path.equals(DescriptionEndpoints.YAML);
    }
}
