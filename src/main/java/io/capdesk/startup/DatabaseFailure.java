package io.capdesk.startup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What databases answer instead of a connection: H2 by its error codes, PostgreSQL by SQL state. */
enum DatabaseFailure {
    ALREADY_OPEN("the database %s is open in another desk: stop that one, or start this one with another spring.datasource.url.",
            Set.of(90020), Set.of()),
    UNWRITABLE("the folder of the database %s cannot be written: give the desk's user the right to write there, or start the"
            + " desk in another folder.", Set.of(90028, 90031, 90062, 90097), Set.of()),
    WRONG_PASSWORD("the database %s refuses the user or the password: check CAPDESK_DB_USER and CAPDESK_DB_PASSWORD.",
            Set.of(28000), Set.of("28P01", "28000")),
    NO_SUCH_DATABASE("the database %s does not exist: create it, or correct CAPDESK_DB_URL.", Set.of(90149), Set.of("3D000")),
    UNREACHABLE("the database %s cannot be reached: check that it runs and that CAPDESK_DB_URL names its host and port.",
            Set.of(90067), Set.of("08000", "08001", "08004", "08006"));

    private final String sentence;
    private final Set<Integer> codes;
    private final Set<String> states;

    DatabaseFailure(String sentence, Set<Integer> codes, Set<String> states) {
        this.sentence = sentence;
        this.codes = codes;
        this.states = states;
    }

    static Optional<DatabaseFailure> of(SQLException fault) {
        return Arrays.stream(values()).filter(failure -> failure.codes.contains(fault.getErrorCode())
                || fault.getSQLState() != null && failure.states.contains(fault.getSQLState())).findFirst();
    }

    String sentence(String database) {
        return String.format(sentence, database);
    }
}
