package io.capdesk.workflow.guard;

import io.capdesk.access.LogIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The one log-in: name and password of a member of the staff or of an applicant. */
@Component
class DeskAuthentication implements AuthenticationProvider {

    private final LogIn logIn;

    DeskAuthentication(LogIn logIn) {
        this.logIn = logIn;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        LoggedIn loggedIn = logIn.logIn(given.getName(), String.valueOf(given.getCredentials()))
                .map(LoggedIn::new)
                .orElseThrow(() -> new BadCredentialsException("Unknown name, wrong password or locked account"));
        loggedIn.setDetails(given.getDetails());
        return loggedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
