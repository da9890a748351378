package io.capdesk.workflow.engine;

import static io.capdesk.access.Role.ADMINISTRATOR;
import static io.capdesk.access.Role.BOARD_SECRETARY;
import static io.capdesk.access.Role.COMMENT_ANALYST;
import static io.capdesk.access.Role.COMMITTEE_CHAIR;
import static io.capdesk.access.Role.COUNTERSIGNING_OFFICER;
import static io.capdesk.access.Role.DEFENSE_REVIEWER;
import static io.capdesk.access.Role.ENERGY_REVIEWER;
import static io.capdesk.access.Role.JUSTICE_REVIEWER;
import static io.capdesk.access.Role.LICENSING_OFFICER;
import static io.capdesk.access.Role.MANAGER;
import static io.capdesk.access.Role.SECURITY_REVIEWER;
import static io.capdesk.access.Role.STATE_REVIEWER;

import io.capdesk.access.Role;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine; what is not granted is denied. Nothing on tasks: being candidate or assignee brings
 * exactly the tasks one must see. No history for anybody but managers: it shows the other agencies' answers.
 */
@Component
class DeskRights {

    /** Who works in Tasklist. */
    static final List<Role> REVIEWERS = List.of(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, SECURITY_REVIEWER,
            STATE_REVIEWER, DEFENSE_REVIEWER, ENERGY_REVIEWER, JUSTICE_REVIEWER, COMMITTEE_CHAIR, BOARD_SECRETARY, COMMENT_ANALYST);

    private static final List<Resource> IDENTITIES = List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION);

    private final AuthorizationService authorizations;

    DeskRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        for (Role reviewer : REVIEWERS) {
            grant(reviewer, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(reviewer, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        }
        grant(MANAGER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(MANAGER, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB);
        // the same tasks once more: Cockpit's count by group asks for this right
        grant(MANAGER, Resources.TASK, Authorization.ANY, Permissions.READ);
        grant(MANAGER, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(ADMINISTRATOR, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(ADMINISTRATOR, Resources.SYSTEM, Authorization.ANY, SystemPermissions.READ);
        IDENTITIES.forEach(identity -> grant(ADMINISTRATOR, identity, Authorization.ANY, Permissions.ALL));
    }

    void grant(Role role, Resource resource, String id, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().groupIdIn(role.group()).resourceType(resource).resourceId(id)
                .count() > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role.group());
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
