package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation outside the United States names a US agent with a power of attorney (15 CFR 748.4(b)(2), 748.5(b)). Its own
 * account administrator does it and uploads the signed document in the same step: whoever keeps the principal's accounts speaks
 * for the principal, so nobody else has to approve, and the desk reads the document in every case that the agent registers.
 */
@Service
public class NameAgent {

    private static final String UNITED_STATES = "US";

    private final Applicants applicants;
    private final PowersOfAttorney powers;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    NameAgent(Applicants applicants, PowersOfAttorney powers, DocumentStore documents, AuditTrail audit, JdbcClient jdbc) {
        this.applicants = applicants;
        this.powers = powers;
        this.documents = documents;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Empty when the agent may act.
     *
     * @param agentsUser name of somebody of the agent's, who told it
     */
    @Transactional
    public Optional<Refusal> name(Person by, String agentsUser, String fileName, InputStream document) {
        if (!Permission.MANAGE_ORGANIZATION.granted(by)) {
            return Optional.of(AgentRefusal.NOT_PERMITTED);
        }
        // one at a time: the second of two at once finds the first
        jdbc.sql("select name from organization where id = ? for update").param(by.organization()).query(String.class).single();
        Organization principal = applicants.organization(by.organization()).orElseThrow();
        if (principal.country().equals(UNITED_STATES)) {
            return Optional.of(AgentRefusal.IN_THE_UNITED_STATES);
        }
        Optional<Organization> agent = applicants.find(agentsUser.strip()).flatMap(user -> applicants.organization(user.organization()))
                .filter(found -> found.country().equals(UNITED_STATES));
        if (agent.isEmpty()) {
            return Optional.of(AgentRefusal.NO_SUCH_AGENT);
        }
        if (powers.givenBy(principal.id()).stream().anyMatch(power -> power.inForce() && power.agent().equals(agent.get().id()))) {
            return Optional.of(AgentRefusal.NAMED_BEFORE);
        }
        var storing = documents.store(new Upload(Upload.organizationOwner(principal.id()), DocumentKind.POWER_OF_ATTORNEY, fileName,
                document, by, Visibility.APPLICANT_AND_OFFICERS));
        if (storing instanceof Storing.Rejected rejected) {
            return Optional.of(rejected.refusal());
        }
        powers.give(UUID.randomUUID(), principal.id(), agent.get().id(), ((Storing.Stored) storing).document().id(), by.username());
        record(principal, agent.get(), by, "NAME_AGENT");
        return Optional.empty();
    }

    /** On the record of both sides. */
    private void record(Organization principal, Organization agent, Person by, String action) {
        String words = agent.name() + " as agent of " + principal.name();
        audit.recordOf(principal.id().toString(), by.username(), action, words);
        audit.recordOf(agent.id().toString(), by.username(), action, words);
    }
}
