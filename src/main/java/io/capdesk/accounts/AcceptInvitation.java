package io.capdesk.accounts;

import io.capdesk.access.Applicants;
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

/** Who was invited chooses a user name and a password. */
@Service
public class AcceptInvitation {

    public sealed interface Outcome {
        record Accepted(String username) implements Outcome {}

        /** The link still works. */
        record Refused(List<Problem> problems) implements Outcome {}

        /** Unknown, used, expired or withdrawn: the answer is the same. */
        record NoSuchLink() implements Outcome {}
    }

    public record Chosen(String displayName, String username, String password, String repeated) {}

    /** @param organization name */
    public record Offer(String organization, String displayName, String email) {}

    private record Kept(UUID organization, String displayName, boolean administrator) {}

    private final Links links;
    private final Applicants applicants;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    AcceptInvitation(Links links, Applicants applicants, AuditTrail audit, JdbcClient jdbc) {
        this.links = links;
        this.applicants = applicants;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Changes nothing. */
    public Optional<Offer> find(String key) {
        return links.find(key, Purpose.INVITATION).flatMap(link -> kept(link).map(kept -> new Offer(
                applicants.organization(kept.organization()).orElseThrow().name(), kept.displayName(), link.email())));
    }

    @Transactional
    public Outcome accept(String key, Chosen chosen) {
        Optional<Links.Link> link = links.find(key, Purpose.INVITATION);
        Optional<Kept> kept = link.flatMap(this::kept);
        if (kept.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        Typed typed = new Typed().name("displayName", chosen.displayName(), "Enter your name.")
                .username("username", chosen.username())
                .password("password", chosen.username(), chosen.password(), chosen.repeated());
        if (typed.problems().isEmpty() && applicants.taken(chosen.username().strip())) {
            typed.wrong("username", "This user name is taken. Choose another.");
        }
        if (!typed.problems().isEmpty()) {
            return new Outcome.Refused(typed.problems());
        }
        return links.use(link.get()) ? open(link.get(), kept.get(), chosen) : new Outcome.NoSuchLink();
    }

    private Outcome open(Links.Link link, Kept kept, Chosen chosen) {
        Set<Role> roles = kept.administrator() ? Set.of(Role.APPLICANT, Role.ACCOUNT_ADMINISTRATOR) : Set.of(Role.APPLICANT);
        String username = chosen.username().strip();
        applicants.add(new Person(username, chosen.displayName().strip(), link.email(), roles, kept.organization()),
                applicants.hash(chosen.password()));
        audit.recordOf(username, username, "ACCEPT_INVITATION", "invited by " + link.sentBy());
        return new Outcome.Accepted(username);
    }

    private Optional<Kept> kept(Links.Link link) {
        return jdbc.sql("select organization, display_name, administrator from invitation where link = ?").param(link.id())
                .query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3))).optional();
    }
}
