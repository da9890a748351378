package io.capdesk.interagency;

import io.capdesk.access.Role;

/** The agencies every application of this rule is referred to (15 CFR 750.3(b), E.O. 12981). */
public enum Agency {
    STATE(Role.STATE_REVIEWER, "Department of State"),
    DEFENSE(Role.DEFENSE_REVIEWER, "Department of Defense"),
    ENERGY(Role.ENERGY_REVIEWER, "Department of Energy");

    private final Role reviewer;
    private final String title;

    Agency(Role reviewer, String title) {
        this.reviewer = reviewer;
        this.title = title;
    }

    public Role reviewer() {
        return reviewer;
    }

    public String title() {
        return title;
    }
}
