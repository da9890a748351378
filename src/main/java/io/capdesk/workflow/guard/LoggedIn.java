package io.capdesk.workflow.guard;

import io.capdesk.access.Person;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who gave the right password. Lies in the session, so it holds no password and no service. */
class LoggedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Person person;

    LoggedIn(Person person) {
        super(authorities(person));
        this.person = person;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Person person) {
        return List.copyOf(person.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList());
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return person.username();
    }
}
