package io.capdesk.portal.docket;

import io.capdesk.access.AskingRate;
import io.capdesk.portal.TypedAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each address sends so many comment forms in a time. Whoever sends more is told so by the page itself, which keeps what was typed:
 * the words are taken out of the form here, and its files are left unread.
 */
final class CommentRate extends OncePerRequestFilter {

    /** Request attribute: how long the address waits, a {@link Duration}. */
    static final String TOO_OFTEN = "io.capdesk.portal.docket.tooOften";
    /** Request attribute: the files together are more than the desk reads. */
    static final String FILES_LEFT = "io.capdesk.portal.docket.filesLeft";

    private final CommentRateSettings settings;
    private final AskingRate rate;

    CommentRate(CommentRateSettings settings, Clock clock) {
        this.settings = settings;
        this.rate = new AskingRate(settings.requests(), settings.per(), settings.addresses(), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Duration> wait = settings.enabled() ? rate.refuses(request.getRemoteAddr()) : Optional.empty();
        wait.ifPresent(duration -> request.setAttribute(TOO_OFTEN, duration));
        boolean multipart = request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
        boolean large = request.getContentLengthLong() > settings.maxForm().toBytes();
        if (large) {
            request.setAttribute(FILES_LEFT, true);
        }
        rest.doFilter(multipart && (large || wait.isPresent()) ? TypedAnswers.withoutFiles(request) : request, response);
    }
}
