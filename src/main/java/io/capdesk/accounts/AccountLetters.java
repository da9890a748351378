package io.capdesk.accounts;

import io.capdesk.access.Person;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Letter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes to people about their accounts. The desk's address is a setting: a request's Host header is whatever its sender
 * wrote, and a link made of it would bring the key to them.
 */
@Component
class AccountLetters {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, HH:mm zzz", Locale.US).withZone(ZoneId.of("America/New_York"));

    private final Correspondence correspondence;
    private final String desk;

    AccountLetters(Correspondence correspondence,
            @Value("${capdesk.address:http://localhost:${server.port:8080}}") String desk) {
        this.correspondence = correspondence;
        this.desk = desk.replaceAll("/+$", "");
    }

    /** Nothing that was typed is in it: the address may be a stranger's. */
    void confirm(String email, Links.Made link) {
        correspondence.send(Letter.ofAccount("Applicant", email, "account-confirm",
                Map.of("link", page("/register/confirm", link), "validUntil", until(link.expiresAt()))));
    }

    void known(Person person) {
        correspondence.send(Letter.ofAccount(person.displayName(), person.email(), "account-known",
                Map.of("page", desk + "/login", "resetPage", desk + "/forgotten-password")));
    }

    void invitation(String name, String email, String organization, Person from, Links.Made link) {
        correspondence.send(Letter.ofAccount(name, email, "account-invitation", Map.of("organization", organization,
                "invitedBy", from.displayName(), "link", page("/invitation", link), "validUntil", until(link.expiresAt()))));
    }

    void password(String name, String email, String username, Links.Made link) {
        correspondence.send(Letter.ofAccount(name, email, "account-password", Map.of("username", username,
                "link", page("/forgotten-password/choose", link), "validUntil", until(link.expiresAt()))));
    }

    void passwordChanged(Person person) {
        correspondence.send(Letter.ofAccount(person.displayName(), person.email(), "account-password-changed",
                Map.of("username", person.username(), "resetPage", desk + "/forgotten-password")));
    }

    private String page(String path, Links.Made link) {
        return desk + path + "?key=" + link.key();
    }

    private static String until(Instant instant) {
        return UNTIL.format(instant);
    }
}
