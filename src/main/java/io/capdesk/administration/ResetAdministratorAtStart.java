package io.capdesk.administration;

import io.capdesk.accounts.ChangeStaff;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --capdesk.reset-administrator=NAME}: prints a one-time password of the administrator, once, and ends the program.
 * Whoever may start the desk on its database may do so: no account is asked.
 */
@Component
@ConditionalOnProperty("capdesk.reset-administrator")
class ResetAdministratorAtStart implements ApplicationRunner {

    private final ChangeStaff changeStaff;
    private final ConfigurableApplicationContext context;
    private final String name;

    ResetAdministratorAtStart(ChangeStaff changeStaff, ConfigurableApplicationContext context,
            @Value("${capdesk.reset-administrator}") String name) {
        this.changeStaff = changeStaff;
        this.context = context;
        this.name = name;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String sentence = reset();
        PrintStream console = System.out;
        console.println(sentence);
        SpringApplication.exit(context);
    }

    String reset() {
        if (changeStaff.resetLostAdministrator(name) instanceof ChangeStaff.Outcome.Reset reset) {
            return "One-time password of the administrator " + name + ", shown this once: " + reset.oneTimePassword();
        }
        throw new AdministratorUnknown("There is no administrator " + name + "; nothing was changed.");
    }
}
