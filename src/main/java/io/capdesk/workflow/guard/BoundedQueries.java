package io.capdesk.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the few queries that the webapps send without a bound (all versions of a definition, for one): the engine refuses
 * those, and Cockpit's page would show an error. Other paths ignore the parameter.
 */
class BoundedQueries extends OncePerRequestFilter {

    private static final String BOUND = "maxResults=2000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean bounded = query != null && query.contains("maxResults=");
        chain.doFilter(bounded ? request : bound(request, query), response);
    }

    private static HttpServletRequest bound(HttpServletRequest request, String query) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query == null ? BOUND : query + "&" + BOUND;
            }
        };
    }
}
