package io.capdesk.accounts;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.PowerOfAttorney;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account administrator of either side ends an agent's power; the agent's users lose sight of the principal at once. */
@Service
public class RevokeAgent {

    private final PowersOfAttorney powers;
    private final AuditTrail audit;

    RevokeAgent(PowersOfAttorney powers, AuditTrail audit) {
        this.powers = powers;
        this.audit = audit;
    }

    /** @return false when there is no such power of the person's organisation; ended twice, it ends once */
    @Transactional
    public boolean revoke(Person by, UUID power) {
        var found = powers.find(power).filter(one -> Permission.MANAGE_ORGANIZATION.granted(by)
                && (one.principal().equals(by.organization()) || one.agent().equals(by.organization())));
        found.filter(one -> powers.revoke(one.id(), by.username())).ifPresent(one -> record(one, by));
        return found.isPresent();
    }

    private void record(PowerOfAttorney ended, Person by) {
        String words = ended.agentName() + " as agent of " + ended.principalName();
        audit.recordOf(ended.principal().toString(), by.username(), "REVOKE_AGENT", words);
        audit.recordOf(ended.agent().toString(), by.username(), "REVOKE_AGENT", words);
    }
}
