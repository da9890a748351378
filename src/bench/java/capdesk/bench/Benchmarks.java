package capdesk.bench;

import java.time.Duration;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code mvn -Pbench}: the rules in this process, the door over HTTP, the ledger, the engine's tasks and deadlines on
 * PostgreSQL, the pages of cases, dockets by file; {@code -Dbench=rules}, {@code http}, {@code ledger}, {@code tasks}, {@code deadlines},
 * {@code caseload} or {@code dockets} is one.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String which = args[0];
        if (which.equals("all") || which.equals("rules")) {
            new Runner(new OptionsBuilder()
                    .include(DeterminationBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .forks(1)
                    .warmupIterations(3).warmupTime(TimeValue.seconds(4))
                    .measurementIterations(5).measurementTime(TimeValue.seconds(3))
                    .build()).run();
        }
        if (which.equals("all") || which.equals("http")) {
            new HttpBenchmark(Duration.ofSeconds(4), 7).run();
        }
        if (which.equals("all") || which.equals("ledger")) {
            new LedgerBenchmark().run();
        }
        if (which.equals("all") || which.equals("tasks")) {
            new TaskBenchmark().run();
        }
        if (which.equals("all") || which.equals("deadlines")) {
            new DeadlineBenchmark().run();
        }
        if (which.equals("all") || which.equals("caseload")) {
            new CaseloadBenchmark().run("jdbc:h2:mem:caseload;DB_CLOSE_DELAY=-1");
        }
        if (which.equals("all") || which.equals("dockets")) {
            new DocketBenchmark().run();
        }
    }
}
