package io.capdesk.documents;

import static io.capdesk.access.Permission.READ_CASE;
import static io.capdesk.access.Permission.READ_CASE_FACTS;
import static io.capdesk.access.Permission.READ_COMMENTS;
import static io.capdesk.access.Role.AGENT;
import static io.capdesk.access.Role.APPLICANT;
import static io.capdesk.access.Role.DEFENSE_REVIEWER;
import static io.capdesk.access.Role.ENERGY_REVIEWER;
import static io.capdesk.access.Role.JUSTICE_REVIEWER;
import static io.capdesk.access.Role.STATE_REVIEWER;

import io.capdesk.access.Person;
import java.util.function.Predicate;

/**
 * Which readers of a case may open a file. It narrows, it does not grant: whoever serves a file first checks that the person
 * may read the owner's case at all (an applicant only those of the own organisation).
 */
public enum Visibility {
    APPLICANT_AND_OFFICERS(person -> person.is(APPLICANT) || person.is(AGENT) || READ_CASE_FACTS.granted(person)),
    REVIEWERS(READ_CASE_FACTS::granted),
    OFFICERS(READ_CASE::granted),
    STATE(person -> person.is(STATE_REVIEWER) || READ_CASE.granted(person)),
    DEFENSE(person -> person.is(DEFENSE_REVIEWER) || READ_CASE.granted(person)),
    ENERGY(person -> person.is(ENERGY_REVIEWER) || READ_CASE.granted(person)),
    JUSTICE(person -> person.is(JUSTICE_REVIEWER) || READ_CASE.granted(person)),
    /** What came with a public comment, confidential files among it; what the docket shows of it is the docket's to say. */
    COMMENT_ANALYSTS(READ_COMMENTS::granted);

    private final Predicate<Person> readers;

    Visibility(Predicate<Person> readers) {
        this.readers = readers;
    }

    public boolean allows(Person person) {
        return readers.test(person);
    }
}
