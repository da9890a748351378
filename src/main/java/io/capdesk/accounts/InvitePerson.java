package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account administrator asks a colleague in, by a letter to their address. */
@Service
public class InvitePerson {

    /** @param administrator whether they shall keep the organisation's accounts too */
    public record Invited(String displayName, String email, boolean administrator) {}

    private final Applicants applicants;
    private final Links links;
    private final AccountLetters letters;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    InvitePerson(Applicants applicants, Links links, AccountLetters letters, AuditTrail audit, JdbcClient jdbc) {
        this.applicants = applicants;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @return what is wrong; empty when the letter is on its way */
    @Transactional
    public List<Problem> invite(Person by, Invited invited) {
        if (!Permission.MANAGE_ORGANIZATION.granted(by)) {
            throw new IllegalArgumentException(by.username() + " keeps no organisation's accounts");
        }
        List<Problem> problems = new Typed().name("displayName", invited.displayName(), "Enter your colleague's name.")
                .email("email", invited.email()).problems();
        String email = invited.email().strip().toLowerCase(Locale.ROOT);
        if (problems.isEmpty() && links.tooMany(email)) {
            return List.of(new Problem("email", "This address got several letters within the hour. Try again later."));
        }
        if (problems.isEmpty()) {
            send(by, new Invited(invited.displayName().strip(), email, invited.administrator()));
        }
        return problems;
    }

    /** To an address that is known as well: whose it is, is no business of another organisation's. */
    private void send(Person by, Invited invited) {
        Organization organization = applicants.organization(by.organization()).orElseThrow();
        Links.Made link = links.make(Purpose.INVITATION, invited.email(), by.username());
        jdbc.sql("insert into invitation (link, organization, display_name, administrator) values (?, ?, ?, ?)")
                .params(link.id(), organization.id(), invited.displayName(), invited.administrator()).update();
        letters.invitation(invited.displayName(), invited.email(), organization.name(), by, link);
        audit.recordOf(organization.id().toString(), by.username(), "INVITE_PERSON", invited.email());
    }

    /** @return false when there is none such to take back */
    @Transactional
    public boolean withdraw(Person by, UUID invitation) {
        boolean open = Permission.MANAGE_ORGANIZATION.granted(by) && jdbc.sql("select count(*) from invitation i"
                        + " join account_link l on l.id = i.link where l.id = ? and i.organization = ? and l.used_at is null")
                .params(invitation, by.organization()).query(Integer.class).single() == 1;
        if (open) {
            links.withdraw(invitation);
            audit.recordOf(by.organization().toString(), by.username(), "WITHDRAW_INVITATION", invitation.toString());
        }
        return open;
    }
}
