package io.capdesk.startup;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the desk is reached; at the very first start also the one-time passwords, which are never shown again. */
@Component
class Ready {

    private final FirstAccounts accounts;
    private final DeskDatabase database;
    private final ObjectProvider<StartLine> lines;

    Ready(FirstAccounts accounts, DeskDatabase database, ObjectProvider<StartLine> lines) {
        this.accounts = accounts;
        this.database = database;
        this.lines = lines;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        Map<String, String> created = accounts.create();
        String address = address(ready.getApplicationContext().getEnvironment());
        StringBuilder text = new StringBuilder("\nCapdesk is ready.\n")
                .append("  Everybody signs in at  ").append(address).append("/login\n")
                .append("  Applicants' portal     ").append(address).append("/portal\n")
                .append("  Tasklist, officers     ").append(address).append("/camunda/app/tasklist/default/\n")
                .append("  Cockpit, managers      ").append(address).append("/camunda/app/cockpit/default/\n")
                .append("  Database               ").append(database.inWords()).append('\n');
        lines.orderedStream().map(StartLine::line).forEach(line -> text.append("  ").append(line).append('\n'));
        text.append(passwords(created));
        // to the console only: one-time passwords do not belong into a log that is kept
        PrintStream console = System.out;
        console.println(text);
    }

    private static String address(Environment environment) {
        boolean https = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        return (https ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    private static String passwords(Map<String, String> created) {
        if (created.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n  First start. One-time passwords, shown this once; each is changed at the")
                .append(" first sign-in:\n");
        List.copyOf(created.entrySet())
                .forEach(account -> text.append(String.format("    %-15s %s%n", account.getKey(), account.getValue())));
        return text.toString();
    }
}
