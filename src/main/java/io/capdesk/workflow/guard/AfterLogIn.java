package io.capdesk.workflow.guard;

import io.capdesk.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Sends people to the page they had asked for, if it is one of their role's, and to their role's first page otherwise. */
class AfterLogIn implements AuthenticationSuccessHandler {

    private final RequestCache asked = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication loggedIn)
            throws IOException {
        Home home = Home.of((Person) loggedIn.getPrincipal());
        SavedRequest page = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        URI wanted = page == null ? null : URI.create(page.getRedirectUrl());
        boolean theirs = wanted != null && home.leadsTo(wanted.getRawPath());
        String query = theirs && wanted.getRawQuery() != null ? "?" + wanted.getRawQuery() : "";
        // only path and query: the host is whatever the client wrote into its header
        response.sendRedirect(theirs ? wanted.getRawPath() + query : home.page());
    }
}
