package io.capdesk.workflow.guard;

import io.capdesk.access.LogIn;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes nobody's word from yesterday: a deleted person's session ends with the next request, a removed role is gone with
 * it, and a one-time password opens only the page on which another is chosen.
 */
class PresentPerson extends OncePerRequestFilter {

    private static final String CHOOSE_PASSWORD = "/account/password";

    private static final List<String> OPEN_MEANWHILE = List.of(CHOOSE_PASSWORD, "/login", "/logout", "/error");

    private final LogIn logIn;
    private final OneTimePasswords oneTimePasswords;

    PresentPerson(LogIn logIn, OneTimePasswords oneTimePasswords) {
        this.logIn = logIn;
        this.oneTimePasswords = oneTimePasswords;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isStatic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn loggedIn) {
            Optional<Person> present = logIn.current(loggedIn.getName(), power(request));
            if (present.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, loggedIn);
            } else if (oneTimePasswords.mustChange(loggedIn.getName()) && !open(request)) {
                sendToChoosePassword(request, response);
                return;
            } else if (!present.get().equals(loggedIn.getPrincipal())) {
                replace(loggedIn, present.get());
            }
        }
        chain.doFilter(request, response);
    }

    private static Object power(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getAttribute(LogIn.ACTS_UNDER);
    }

    private static boolean open(HttpServletRequest request) {
        return OPEN_MEANWHILE.contains(request.getServletPath());
    }

    private static void sendToChoosePassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.API.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(CHOOSE_PASSWORD);
        }
    }

    /** For this request only: the next one asks again. */
    private static void replace(LoggedIn before, Person present) {
        LoggedIn now = new LoggedIn(present);
        now.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
    }
}
