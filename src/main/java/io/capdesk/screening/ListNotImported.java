package io.capdesk.screening;

import org.springframework.boot.ExitCodeGenerator;

/** The file on the command line is refused; the list in force stays. */
final class ListNotImported extends RuntimeException implements ExitCodeGenerator {

    ListNotImported(String reason) {
        super(reason);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
