package io.capdesk.screening;

import java.io.PrintStream;
import org.springframework.boot.SpringBootExceptionReporter;

/** A refused file is told in one sentence, without a stack trace. */
class ListNotImportedReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable fault = failure; fault != null; fault = fault.getCause()) {
            if (fault instanceof ListNotImported refused) {
                PrintStream console = System.err;
                console.println("The screening list is not imported, the old one stays in force: " + refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
