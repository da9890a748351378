package io.capdesk.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses paths with detours before anything matches them: no browser sends one, and they would end as a logged fault. */
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern DETOUR = Pattern.compile("//|/\\.{1,2}(/|$)|%2e|%2f|%5c|\\\\");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DETOUR.matcher(request.getRequestURI().toLowerCase(Locale.ROOT)).find()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
