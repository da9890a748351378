package io.capdesk.intake;

import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an agent's user does to a principal's drafts is on the principal's record, with both names. */
@Component
class AgentActs {

    private final AuditTrail audit;

    AgentActs(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param draft null where it has no id yet */
    void record(Person person, String action, UUID draft) {
        if (person.representation() != null) {
            audit.recordOf(person.organization().toString(), person.username(), action,
                    person.representation().inWords() + (draft == null ? "" : ", draft " + draft));
        }
    }
}
