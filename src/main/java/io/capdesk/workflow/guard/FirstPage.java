package io.capdesk.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The desk's bare address leads to where one works. */
class FirstPage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("/".equals(request.getServletPath())
                && SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn loggedIn) {
            response.sendRedirect(Home.of(loggedIn.getPrincipal()).page());
        } else {
            chain.doFilter(request, response);
        }
    }
}
