package io.capdesk.questions;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Who asks the applicant. An agency's name is the subject of its clock. */
public enum Asker {
    OFFICER(Role.LICENSING_OFFICER, "the licensing officer", false),
    SECURITY(Role.SECURITY_REVIEWER, "the security reviewer", false),
    STATE(Role.STATE_REVIEWER, "the Department of State", true),
    DEFENSE(Role.DEFENSE_REVIEWER, "the Department of Defense", true),
    ENERGY(Role.ENERGY_REVIEWER, "the Department of Energy", true),
    JUSTICE(Role.JUSTICE_REVIEWER, "the Department of Justice", true);

    private final Role role;
    private final String title;
    private final boolean agency;

    Asker(Role role, String title, boolean agency) {
        this.role = role;
        this.title = title;
        this.agency = agency;
    }

    /** The hat in which somebody asks: the first that they wear. */
    static Optional<Asker> of(Person person) {
        return Arrays.stream(values()).filter(asker -> person.is(asker.role)).findFirst();
    }

    public Role role() {
        return role;
    }

    public String title() {
        return title;
    }

    public boolean agency() {
        return agency;
    }

    /** Officers and managers see every thread; reviewers the officers' and their own, never another agency's. */
    public boolean visibleTo(Person reader) {
        return Permission.READ_CASE.granted(reader)
                || Permission.READ_CASE_FACTS.granted(reader) && (this == OFFICER || reader.is(role));
    }
}
