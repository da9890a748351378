package io.capdesk.interagency;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** The agencies that review applications; Justice those that {@link Interests} name (15 CFR 750.3(b), E.O. 12981). */
public enum Agency {
    STATE(Role.STATE_REVIEWER, "Department of State"),
    DEFENSE(Role.DEFENSE_REVIEWER, "Department of Defense"),
    ENERGY(Role.ENERGY_REVIEWER, "Department of Energy"),
    JUSTICE(Role.JUSTICE_REVIEWER, "Department of Justice");

    private final Role reviewer;
    private final String title;

    Agency(Role reviewer, String title) {
        this.reviewer = reviewer;
        this.title = title;
    }

    /** The agency whose reviewer somebody is. */
    public static Optional<Agency> of(Person person) {
        return Arrays.stream(values()).filter(agency -> person.is(agency.reviewer)).findFirst();
    }

    public Role reviewer() {
        return reviewer;
    }

    public String title() {
        return title;
    }
}
