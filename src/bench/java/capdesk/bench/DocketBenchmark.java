package capdesk.bench;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.docketexchange.DocketImport;
import io.capdesk.docketexchange.DocketImports;
import io.capdesk.docketexchange.ReceiveFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Whole dockets by the official CSV on PostgreSQL: how soon a file is accepted, and how many rows a second go in, few or many. */
final class DocketBenchmark {

    private static final int WARM = 2_000;
    private static final int FEW = 10_000;
    private static final int MANY = 500_000;
    private static final Person ANALYST = new Person("bench-analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);

    void run() throws Exception {
        try (var desk = new PostgresDesk()) {
            imported(desk, "WARM-2025-0001", WARM, true);
            double few = imported(desk, "FEW-2025-0001", FEW, true);
            double many = imported(desk, "MANY-2025-0001", MANY, true);
            imported(desk, "FEW-2025-0001", FEW, false);
            System.out.printf("%-40s %.2f%n", "rows/s of 500,000 to those of 10,000", many / few);
        }
    }

    private static double imported(PostgresDesk desk, String docket, int rows, boolean news) throws Exception {
        Path file = new GeneratedDocket(docket, rows).write();
        long begun = System.nanoTime();
        String receipt;
        try (InputStream in = Files.newInputStream(file)) {
            receipt = ((ReceiveFile.Outcome.Received) desk.bean(ReceiveFile.class).receive(ANALYST, docket + ".csv", in, false)).receipt();
        }
        double accepted = seconds(begun);
        DocketImport one = desk.bean(DocketImports.class).find(receipt).orElseThrow();
        while (!one.state().ended()) {
            Thread.sleep(Duration.ofMillis(200).toMillis());
            one = desk.bean(DocketImports.class).find(receipt).orElseThrow();
        }
        double all = seconds(begun);
        if (one.added() + one.unchanged() != rows + 1L || one.nothingNew() == news) {
            throw new IllegalStateException("not all rows are in: " + one);
        }
        System.out.printf("%-10s %,9d rows, %,7.1f MB: accepted in %.1f s, done in %.1f s, %,.0f rows/s%s%n", docket.split("-")[0], rows,
                Files.size(file) / 1e6, accepted, all, rows / (all - accepted), news ? "" : " (the same file again)");
        Files.delete(file);
        return rows / (all - accepted);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
