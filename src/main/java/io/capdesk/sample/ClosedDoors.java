package io.capdesk.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the desk's clock stands in the past nobody does anything at the desk: what they did would be told in the wrong order. */
class ClosedDoors extends OncePerRequestFilter {

    private static final String SOON = "5";

    private final AtomicBoolean open = new AtomicBoolean();

    void open() {
        open.set(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.get() || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("The desk opens in a moment: its sample data is being brought.\n");
    }
}
