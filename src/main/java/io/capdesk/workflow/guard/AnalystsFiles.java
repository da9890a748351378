package io.capdesk.workflow.guard;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of a file of up to 2 GB nothing is read before it is known who sends it. It stands before the check of the form's token, which
 * lies in the body: the first to ask for it makes the server read all of it to its disk.
 */
class AnalystsFiles extends OncePerRequestFilter {

    static final String PATH = "/officers/dockets/imports/file";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof LoggedIn && who.getPrincipal() instanceof Person person && Permission.EXCHANGE_DOCKETS.granted(person)) {
            chain.doFilter(request, response);
        } else {
            // the rest of the body is nobody's to read
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
