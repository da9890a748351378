package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Colleague;
import io.capdesk.access.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody forgot their password, or their account administrator thinks so: a link goes to the address of the account, and to
 * nobody else. Staff have no link; an administrator gives them a one-time password.
 */
@Service
public class AskForNewPassword {

    private final Applicants applicants;
    private final Links links;
    private final AccountLetters letters;
    private final JdbcClient jdbc;
    private final TransactionTemplate ofItsOwn;

    AskForNewPassword(Applicants applicants, Links links, AccountLetters letters, JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.applicants = applicants;
        this.links = links;
        this.letters = letters;
        this.jdbc = jdbc;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Empty when the address is none; for every other the answer is the same, whoever has an account. */
    @Transactional
    public List<Problem> ask(String typed) {
        List<Problem> problems = new Typed().email("email", typed).problems();
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (problems.isEmpty() && !links.tooMany(email)) {
            List<Person> holders = applicants.withEmail(email);
            if (holders.isEmpty()) {
                pretend(email);
            }
            holders.forEach(person -> send(person.displayName(), person.email(), person.username(), null));
        }
        return problems;
    }

    /** The same work, kept but for the letter: neither the time of the answer nor the limit tells that there is no account. */
    private void pretend(String email) {
        Links.Made link = links.make(Purpose.NEW_PASSWORD, email, null);
        ofItsOwn.executeWithoutResult(status -> {
            letters.password("Nobody", email, "nobody", link);
            status.setRollbackOnly();
        });
    }

    /** @return false when this address got its letters of this hour */
    boolean send(Colleague to, Person by) {
        if (links.tooMany(to.email())) {
            return false;
        }
        send(to.displayName(), to.email(), to.username(), by.username());
        return true;
    }

    private void send(String name, String email, String username, String by) {
        Links.Made link = links.make(Purpose.NEW_PASSWORD, email, by);
        jdbc.sql("insert into password_link (link, username) values (?, ?)").params(link.id(), username).update();
        letters.password(name, email, username, link);
    }
}
