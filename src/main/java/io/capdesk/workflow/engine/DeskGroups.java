package io.capdesk.workflow.engine;

import io.capdesk.access.Role;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** One group of the engine for each role of the staff. */
@Component
class DeskGroups {

    private final IdentityService identities;

    DeskGroups(IdentityService identities) {
        this.identities = identities;
    }

    void create() {
        for (Role role : Role.values()) {
            if (role.ofStaff() && identities.createGroupQuery().groupId(role.group()).count() == 0) {
                Group group = identities.newGroup(role.group());
                group.setName(inWords(role));
                group.setType(role == Role.ADMINISTRATOR ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
                identities.saveGroup(group);
            }
        }
    }

    private static String inWords(Role role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
