package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has the link chooses a new password; whoever was signed in with the old one no longer is. */
@Service
public class ChooseNewPassword {

    public sealed interface Outcome {
        record Chosen() implements Outcome {}

        /** The link still works. */
        record Refused(List<Problem> problems) implements Outcome {}

        /** Unknown, used, expired, or of an account out of use: the answer is the same. */
        record NoSuchLink() implements Outcome {}
    }

    private final Links links;
    private final Applicants applicants;
    private final AccountLetters letters;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    ChooseNewPassword(Links links, Applicants applicants, AccountLetters letters, AuditTrail audit, JdbcClient jdbc) {
        this.links = links;
        this.applicants = applicants;
        this.letters = letters;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Whose password the link is for; changes nothing. */
    public Optional<String> username(String key) {
        return links.find(key, Purpose.NEW_PASSWORD).flatMap(this::holder).map(Person::username);
    }

    @Transactional
    public Outcome choose(String key, String password, String repeated) {
        Optional<Links.Link> link = links.find(key, Purpose.NEW_PASSWORD);
        Optional<Person> holder = link.flatMap(this::holder);
        if (holder.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        List<Problem> problems = new Typed().password("password", holder.get().username(), password, repeated).problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return links.use(link.get()) ? change(holder.get(), password) : new Outcome.NoSuchLink();
    }

    private Outcome change(Person holder, String password) {
        applicants.choosePassword(holder.username(), applicants.hash(password));
        // a second letter that somebody asked for meanwhile must not change it again
        jdbc.sql("delete from account_link where used_at is null and id in (select link from password_link where username = ?)")
                .param(holder.username()).update();
        letters.passwordChanged(holder);
        audit.recordOf(holder.username(), holder.username(), "CHOOSE_NEW_PASSWORD", null);
        return new Outcome.Chosen();
    }

    private Optional<Person> holder(Links.Link link) {
        return jdbc.sql("select username from password_link where link = ?").param(link.id()).query(String.class).optional()
                .flatMap(applicants::find)
                // the address the letter went to must still be the account's
                .filter(person -> person.email().equals(link.email()));
    }
}
