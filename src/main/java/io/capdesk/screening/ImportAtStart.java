package io.capdesk.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --capdesk.screening.import=FILE}: imports the file, screens the cases again, prints the report and ends the program,
 * with a failure when the file is refused. Whoever may start the desk on its database may do so: no account is asked.
 */
@Component
@ConditionalOnProperty("capdesk.screening.import")
class ImportAtStart implements ApplicationRunner {

    private final ImportScreeningList lists;
    private final Rescreening rescreening;
    private final ConfigurableApplicationContext context;
    private final Path file;

    ImportAtStart(ImportScreeningList lists, Rescreening rescreening, ConfigurableApplicationContext context,
            @Value("${capdesk.screening.import}") String file) {
        this.lists = lists;
        this.rescreening = rescreening;
        this.context = context;
        this.file = Path.of(file);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String report = report();
        PrintStream console = System.out;
        console.println(report);
        SpringApplication.exit(context);
    }

    String report() {
        ListImport outcome = lists.importList("operator", file.getFileName().toString(), content());
        if (outcome instanceof ListImport.Broken broken) {
            throw new ListNotImported(file + (broken.line() > 0 ? ", line " + broken.line() : "") + ": " + broken.reason());
        }
        if (outcome instanceof ListImport.Imported imported) {
            Rescreening.Result result = rescreening.rescreen();
            return "Screening list " + imported.version().version() + " of " + imported.version().publishedOn()
                    + " is in force.\n" + imported.changes().report() + result.cases() + " cases screened again: "
                    + result.newHits() + " new possible hits, " + result.failed().size() + " cases failed";
        }
        return "The file is the screening list in force; nothing has changed.";
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new ListNotImported(file + " cannot be read: check that it exists and that the desk's user may read it");
        }
    }
}
