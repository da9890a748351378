package io.capdesk.startup;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A desk that cannot start says in one sentence why and what to do. Faults it does not know keep their stack trace: those
 * are ours to mend, not the operator's.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClearFailure implements SpringBootExceptionReporter {

    /** Null where the failure came before there was one. */
    private final ConfigurableApplicationContext context;

    ClearFailure(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = new KnownFailures(context == null ? null : context.getEnvironment()).sentence(failure);
        PrintStream console = System.err;
        sentence.ifPresent(text -> console.println("Capdesk does not start: " + text));
        return sentence.isPresent();
    }
}
