package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.access.PasswordHash;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who registered follows the link: the address is theirs, and the organisation gets its first account administrator. */
@Service
public class ConfirmRegistration {

    public sealed interface Outcome {
        record Confirmed(String username) implements Outcome {}

        /** The link still works. */
        record Refused(Problem problem) implements Outcome {}

        /** Unknown, used or expired: the answer is the same. */
        record NoSuchLink() implements Outcome {}
    }

    /** What the page shows before the button is pressed. */
    public record Pending(String organization, String username) {}

    private record Kept(Organization organization, Person person, PasswordHash password) {}

    private final Links links;
    private final Applicants applicants;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    ConfirmRegistration(Links links, Applicants applicants, AuditTrail audit, JdbcClient jdbc) {
        this.links = links;
        this.applicants = applicants;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Changes nothing: programs that look into letters follow links too. */
    public Optional<Pending> find(String key) {
        return links.find(key, Purpose.REGISTRATION).flatMap(this::kept)
                .map(kept -> new Pending(kept.organization().name(), kept.person().username()));
    }

    /** @param username as wished, or another where that one was taken */
    @Transactional
    public Outcome confirm(String key, String username) {
        Optional<Links.Link> link = links.find(key, Purpose.REGISTRATION);
        Optional<Kept> kept = link.flatMap(this::kept);
        if (kept.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        List<Problem> problems = new Typed().username("username", username).problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems.get(0));
        }
        if (applicants.taken(username.strip())) {
            return new Outcome.Refused(new Problem("username", "This user name is taken. Choose another."));
        }
        return links.use(link.get()) ? open(link.get(), kept.get(), username.strip()) : new Outcome.NoSuchLink();
    }

    private Outcome open(Links.Link link, Kept kept, String username) {
        UUID organization = applicants.addOrganization(kept.organization()).id();
        applicants.add(new Person(username, kept.person().displayName(), link.email(), kept.person().roles(), organization),
                kept.password());
        audit.recordOf(organization.toString(), username, "REGISTER_ORGANIZATION", null);
        // a hash of a password lies in one place only
        jdbc.sql("delete from pending_registration where link = ?").param(link.id()).update();
        links.withdrawOtherRegistrations(link);
        return new Outcome.Confirmed(username);
    }

    private Optional<Kept> kept(Links.Link link) {
        return jdbc.sql("select * from pending_registration where link = ?").param(link.id())
                .query((row, n) -> new Kept(
                        new Organization(UUID.randomUUID(), row.getString("organization_name"), row.getString("address"),
                                row.getString("country"), row.getString("ultimate_parent"), row.getString("parent_country")),
                        new Person(row.getString("username"), row.getString("display_name"), link.email(),
                                Set.of(Role.APPLICANT, Role.ACCOUNT_ADMINISTRATOR), null),
                        new PasswordHash(row.getString("password_hash"))))
                .optional();
    }
}
