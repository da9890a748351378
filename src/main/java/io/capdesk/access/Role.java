package io.capdesk.access;

import java.util.Arrays;
import java.util.Optional;

/** The hats people wear at the desk. Staff roles are groups of the engine's identity service; applicants are not staff. */
public enum Role {
    APPLICANT("applicants"),
    LICENSING_OFFICER("licensing-officers"),
    COUNTERSIGNING_OFFICER("countersigning-officers"),
    SECURITY_REVIEWER("security-reviewers"),
    STATE_REVIEWER("state"),
    DEFENSE_REVIEWER("defense"),
    ENERGY_REVIEWER("energy"),
    MANAGER("managers"),
    ADMINISTRATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Id of the group in the engine's identity service, and the candidate group in the models. */
    public String group() {
        return group;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
