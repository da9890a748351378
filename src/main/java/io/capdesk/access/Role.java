package io.capdesk.access;

import java.util.Arrays;
import java.util.Optional;

/** The hats people wear at the desk. Staff roles are groups of the engine's identity service; applicants are not staff. */
public enum Role {
    APPLICANT("applicants"),
    /** An applicant who also keeps the organisation's accounts (15 CFR 748.7). */
    ACCOUNT_ADMINISTRATOR("account-administrators"),
    /** A US agent's user while they act for a foreign principal (15 CFR 748.5(b)); nobody is one for good. */
    AGENT("agents"),
    LICENSING_OFFICER("licensing-officers"),
    COUNTERSIGNING_OFFICER("countersigning-officers"),
    SECURITY_REVIEWER("security-reviewers"),
    STATE_REVIEWER("state"),
    DEFENSE_REVIEWER("defense"),
    ENERGY_REVIEWER("energy"),
    JUSTICE_REVIEWER("justice"),
    /** Chairs the Operating Committee and decides its cases alone (15 CFR 750.4(f)(1)). */
    COMMITTEE_CHAIR("committee-chairs"),
    /** Keeps the votes and minutes of the bodies above it, and what the President decides (15 CFR 750.4(f)(2), (3)). */
    BOARD_SECRETARY("board-secretaries"),
    /** Reads, posts and restricts public comments. */
    COMMENT_ANALYST("comment-analysts"),
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

    /** Whether the desk's own people wear this hat. */
    public boolean ofStaff() {
        return this != APPLICANT && this != ACCOUNT_ADMINISTRATOR && this != AGENT;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
