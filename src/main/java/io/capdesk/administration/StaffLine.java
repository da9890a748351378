package io.capdesk.administration;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.pages.Names;
import java.util.List;

/** A member of the staff as the list shows them. */
record StaffLine(Person person, boolean locked) {

    public String roles() {
        List<String> words = person.roles().stream().sorted().map(Names::ofCode).toList();
        return words.isEmpty() ? "none: can't sign in" : String.join(", ", words);
    }

    public boolean has(Role role) {
        return person.is(role);
    }
}
