package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.PasswordHash;
import io.capdesk.access.Person;
import io.capdesk.rules.Countries;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody unknown registers an organisation and themselves. There is no account until they follow the link, hence nothing to
 * sign in with and no application; the answer is the same whoever has the address.
 */
@Service
public class RegisterOrganization {

    /** @param username wished for; whether it is free is told to who has the link */
    public record Request(OrganizationData organization, String displayName, String username, String email, String password,
                          String repeated) {}

    /** @param problems empty when a letter is on its way */
    public record Answer(List<Problem> problems) {

        public boolean sent() {
            return problems.isEmpty();
        }
    }

    private final Applicants applicants;
    private final Countries countries;
    private final Links links;
    private final AccountLetters letters;
    private final JdbcClient jdbc;

    RegisterOrganization(Applicants applicants, Countries countries, Links links, AccountLetters letters, JdbcClient jdbc) {
        this.applicants = applicants;
        this.countries = countries;
        this.links = links;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @Transactional
    public Answer register(Request request) {
        List<Problem> problems = request.organization().check(new Typed(), countries)
                .name("displayName", request.displayName(), "Enter your name.")
                .email("email", request.email())
                .username("username", request.username())
                .password("password", request.username(), request.password(), request.repeated()).problems();
        if (problems.isEmpty()) {
            // the slow part, done for known addresses too: the time of the answer tells nothing
            PasswordHash password = applicants.hash(request.password());
            write(request, request.email().strip().toLowerCase(Locale.ROOT), password);
        }
        return new Answer(problems);
    }

    private void write(Request request, String email, PasswordHash password) {
        links.forgetExpiredRegistrations();
        if (links.tooMany(email)) {
            return;
        }
        Links.Made link = links.make(Purpose.REGISTRATION, email, null);
        List<Person> known = applicants.withEmail(email);
        if (known.isEmpty()) {
            keep(request, link, password);
            letters.confirm(email, link);
        } else {
            letters.known(known.get(0));
        }
    }

    private void keep(Request request, Links.Made link, PasswordHash password) {
        OrganizationData organization = request.organization();
        jdbc.sql("insert into pending_registration (link, organization_name, address, country, ultimate_parent,"
                        + " parent_country, display_name, username, password_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(link.id(), organization.name().strip(), organization.address().strip(), organization.country(),
                        organization.ultimateParent().strip(), organization.parentCountry(), request.displayName().strip(),
                        request.username().strip(), password.value())
                .update();
    }
}
