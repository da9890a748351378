package io.capdesk.workflow.guard;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.List;
import java.util.Set;

/** Where each role works: the page after the log-in, and the paths it may be sent back to. */
record Home(Set<Role> roles, String page, List<String> paths) {

    static final Set<Role> REVIEWERS = Set.of(Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER, Role.SECURITY_REVIEWER,
            Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER, Role.JUSTICE_REVIEWER,
            Role.COMMITTEE_CHAIR, Role.BOARD_SECRETARY, Role.COMMENT_ANALYST);

    private static final List<Home> ALL = List.of(
            new Home(Set.of(Role.APPLICANT, Role.AGENT), "/portal", List.of("/portal")),
            new Home(REVIEWERS, "/camunda/app/tasklist/default/", List.of("/camunda/app/tasklist/", "/officers/")),
            new Home(Set.of(Role.MANAGER), "/camunda/app/cockpit/default/",
                    List.of("/camunda/app/cockpit/", "/managers", "/officers/")),
            new Home(Set.of(Role.ADMINISTRATOR), "/camunda/app/admin/default/", List.of("/camunda/app/admin/", "/admin/", "/officers/dockets/keys")));

    static Home of(Person person) {
        return ALL.stream().filter(home -> person.roles().stream().anyMatch(home.roles::contains)).findFirst()
                .orElseThrow(() -> new IllegalStateException(person.username() + " has no role at the desk"));
    }

    boolean leadsTo(String path) {
        return paths.stream().anyMatch(path::startsWith);
    }
}
