package io.capdesk.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The webapps' token is Secure on https, like the session. Their own setting is fixed at the start, when nobody knows yet
 * whether a request will come through a proxy that speaks https for the desk.
 */
class SecureToken extends OncePerRequestFilter {

    private static final String TOKEN = "XSRF-TOKEN=";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, request.isSecure() ? new OnHttps(response) : response);
    }

    private static class OnHttps extends HttpServletResponseWrapper {

        OnHttps(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secured(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secured(name, value));
        }

        private static String secured(String name, String value) {
            return HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && value.startsWith(TOKEN) ? value + ";Secure" : value;
        }
    }
}
