package io.capdesk.administration;

import java.io.PrintStream;
import org.springframework.boot.SpringBootExceptionReporter;

/** A wrong name is told in one sentence, without a stack trace. */
class AdministratorUnknownReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable fault = failure; fault != null; fault = fault.getCause()) {
            if (fault instanceof AdministratorUnknown unknown) {
                PrintStream console = System.err;
                console.println(unknown.getMessage());
                return true;
            }
        }
        return false;
    }
}
