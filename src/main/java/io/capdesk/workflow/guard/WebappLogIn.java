package io.capdesk.workflow.guard;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the webapps who is logged in at the desk. Groups are left to the identity service, which knows the present ones. */
class WebappLogIn extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new DeskSession();
    }

    private static class DeskSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn loggedIn
                    ? AuthenticationResult.successful(loggedIn.getName())
                    : AuthenticationResult.unsuccessful();
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the security chain in front has answered whoever is not logged in
        }
    }
}
