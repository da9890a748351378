package io.capdesk.operations;

import java.io.PrintStream;
import org.springframework.boot.SpringBootExceptionReporter;

/** The rows at fault, without a stack trace. */
class InvariantsBrokenReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable fault = failure; fault != null; fault = fault.getCause()) {
            if (fault instanceof InvariantsBroken broken) {
                PrintStream console = System.out;
                console.println(broken.getMessage());
                return true;
            }
        }
        return false;
    }
}
