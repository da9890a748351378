package io.capdesk.portal.people;

import io.capdesk.access.AskingRate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often one address may send a form that makes the desk write to somebody. */
@Component
class StrangersRate {

    private static final int ADDRESSES = 100_000;

    private final AskingRate rate;

    StrangersRate(@Value("${capdesk.accounts.forms.requests:20}") int requests,
            @Value("${capdesk.accounts.forms.per:10m}") Duration per, Clock clock) {
        this.rate = new AskingRate(requests, per, ADDRESSES, clock);
    }

    /** The sentence to show when it was too often; the answer's status is set then. */
    Optional<String> refuses(HttpServletRequest request, HttpServletResponse response) {
        return rate.refuses(request.getRemoteAddr()).map(wait -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            long minutes = wait.toMinutes() + 1;
            return "Your network sent this form too often. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes.");
        });
    }
}
