package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many callers at once on one account that has room for half of what they ask for. */
final class HotAccount {

    static final AccountKey MALAYSIA = new AccountKey(AccountKind.COUNTRY, "MY", "2025-2027");
    static final int LIMIT = 160;

    /** A way to reserve, in the caller's transaction; true if it says that the claim is reserved. */
    interface Reserver {
        boolean reserve(LedgerDatabase database, Claim claim);
    }

    private HotAccount() {}

    static Claim claim(String id, long amountTpp) {
        return new Claim(id, MALAYSIA, Tpp.of(amountTpp), Tpp.of(LIMIT), id, "RS-TEST", Instant.parse("2025-06-01T12:00:00Z"),
                "tester");
    }

    /** Asks for twice the limit in steps of one; returns how often the answer was yes. */
    static int rush(LedgerDatabase database, int threads, Reserver reserver) {
        database.inTransaction(() -> database.ledger.reserve(claim("opens", 1)));
        database.inTransaction(() -> database.ledger.voidReservation("opens", "tester"));
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            callers.add(() -> {
                int granted = 0;
                for (int n = next.incrementAndGet(); n <= 2 * LIMIT; n = next.incrementAndGet()) {
                    Claim claim = claim("c" + n, 1);
                    granted += database.inTransaction(() -> reserver.reserve(database, claim)) ? 1 : 0;
                }
                return granted;
            });
        }
        return together(threads, callers).stream().mapToInt(Integer::intValue).sum();
    }

    static void endsExactlyAtTheLimit(LedgerDatabase database, int granted) {
        Levels levels = database.ledger.levels(MALAYSIA);
        assertThat(granted).as("claims that were told they are reserved").isEqualTo(LIMIT);
        assertThat(levels.pendingTpp()).as("pending").isEqualTo(Tpp.of(LIMIT));
        assertThat(database.invariants.breaches()).isEmpty();
    }

    /** Faults of a caller are faults of the test. */
    static <T> List<T> together(int threads, List<Callable<T>> callers) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(callers)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException | InterruptedException fault) {
            throw new AssertionError(fault);
        } finally {
            pool.shutdownNow();
        }
    }
}
