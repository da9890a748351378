package io.capdesk.operations;

import io.capdesk.allocation.LedgerInvariants.Breach;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --capdesk.check}: checks what must always be true, prints the rows at fault and ends the program: exit status 0
 * when there are none, 1 otherwise.
 */
@Component
@ConditionalOnProperty("capdesk.check")
class CheckAtStart implements ApplicationRunner {

    private final CheckInvariants check;
    private final ConfigurableApplicationContext context;

    CheckAtStart(CheckInvariants check, ConfigurableApplicationContext context) {
        this.check = check;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PrintStream console = System.out;
        console.println(report());
        SpringApplication.exit(context);
    }

    /** Throws the rows at fault. */
    String report() {
        List<Breach> breaches = check.check();
        if (!breaches.isEmpty()) {
            throw new InvariantsBroken(breaches.stream().map(CheckAtStart::lines).collect(Collectors.joining("\n")));
        }
        return "Checked: all " + check.invariants() + " invariants hold.";
    }

    private static String lines(Breach breach) {
        return "Broken: " + breach.invariant().name() + "\n" + breach.rows().stream().map(row -> "  " + row)
                .collect(Collectors.joining("\n"));
    }
}
