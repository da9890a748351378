package capdesk.bench;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.caseload.CopiedRows;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Country;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registrations a second at the cap, what the place of the reservation in them is worth, and what a long account costs. */
final class LedgerBenchmark {

    private static final int PAIRS = 5;
    private static final int REGISTRATIONS = 160;
    private static final int RESERVATIONS = 11;
    private static final int FEW_ENTRIES = 1_000;
    private static final int MANY_ENTRIES = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LOCK = "select id from allocation_account where id = 'COUNTRY/MY/2025-2027' for update";

    private PostgresDesk desk;
    private TransactionTemplate transaction;

    void run() throws Exception {
        try (var started = new PostgresDesk()) {
            desk = started;
            transaction = new TransactionTemplate(desk.bean(PlatformTransactionManager.class));
            registrations(4, List.of("MY"), desk::register);
            lastAgainstFirst();
            rates();
            pages();
        }
    }

    /** First: the account's row is locked before anything is written, and held while all of it is. */
    private void lastAgainstFirst() throws Exception {
        double[] ratios = new double[PAIRS];
        System.out.printf("%n%-20s %10s %10s %6s%n", "registrations/s", "last", "first", "ratio");
        for (int pair = 0; pair < PAIRS; pair++) {
            double last = registrations(16, List.of("MY"), desk::register);
            double first = registrations(16, List.of("MY"), draft -> transaction.executeWithoutResult(status -> {
                desk.jdbc().queryForList(LOCK);
                desk.register(draft);
            }));
            ratios[pair] = last / first;
            System.out.printf("%-20s %10.1f %10.1f %6.2f%n", "pair " + (pair + 1), last, first, ratios[pair]);
        }
        Arrays.sort(ratios);
        System.out.printf("%-42s %6.2f%n", "median", ratios[PAIRS / 2]);
    }

    private void rates() throws Exception {
        var rules = desk.bean(Rules.class);
        var countries = desk.bean(Countries.class).all().stream().map(Country::alpha2)
                .filter(alpha2 -> rules.allocation(alpha2, DAY).isPresent()).toList();
        System.out.printf("%n%-20s", "registrations/s");
        var sizes = List.of(1, 10, countries.size());
        sizes.forEach(size -> System.out.printf(" %16s", size + (size == 1 ? " country" : " countries")));
        System.out.println();
        for (int callers : List.of(1, 4, 16)) {
            System.out.printf("%-20s", callers + " callers");
            for (int size : sizes) {
                System.out.printf(" %16.1f", registrations(callers, countries.subList(0, size), desk::register));
            }
            System.out.println();
        }
    }

    private double registrations(int callers, List<String> destinations, Consumer<UUID> register) throws Exception {
        Queue<UUID> drafts = new ConcurrentLinkedQueue<>();
        for (int n = 0; n < REGISTRATIONS; n++) {
            drafts.add(desk.draft(destinations.get(n % destinations.size())));
        }
        var pool = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        List<Future<?>> work = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            work.add(pool.submit(() -> {
                for (UUID draft = drafts.poll(); draft != null; draft = drafts.poll()) {
                    register.accept(draft);
                }
            }));
        }
        for (Future<?> done : work) {
            done.get();
        }
        double rate = REGISTRATIONS * 1e9 / (System.nanoTime() - start);
        pool.shutdown();
        return rate;
    }

    private void pages() {
        var key = AccountKey.parse("COUNTRY/PA/2025-2027");
        reserve(key, 0);
        long few = fill(key, FEW_ENTRIES);
        long many = fill(key, MANY_ENTRIES);
        System.out.printf("%npages touched by a reservation: %d at %d entries, %d at %d%n", few, FEW_ENTRIES, many, MANY_ENTRIES);
    }

    /** Copies the account's first claim and entry until it has so many, and reserves more. */
    private long fill(AccountKey key, int entries) {
        var rows = new CopiedRows(desk.jdbc());
        int there = desk.jdbc().queryForObject("select count(*) from allocation_entry where account = ?", Integer.class, key.toString());
        var where = "account = '" + key + "' and (movement = 0 or movement = 1)";
        rows.copy("allocation_claim", where, there, entries, "id", "'copy' || n", "ticket", "n", "movement", "n");
        rows.copy("allocation_entry", where, there, entries, "id", "'copy' || n", "claim", "'copy' || n", "movement", "n");
        desk.jdbc().update("update allocation_account set movements = ?, next_ticket = ? where id = ?", entries + 1, entries + 1,
                key.toString());
        long[] pages = new long[RESERVATIONS];
        for (int n = 0; n < RESERVATIONS; n++) {
            swept();
            pages[n] = reserve(key, entries + n);
        }
        Arrays.sort(pages);
        return pages[RESERVATIONS / 2];
    }

    /** What earlier movements left behind is not the account's length. */
    private void swept() {
        desk.jdbc().execute("vacuum (analyze, index_cleanup on) allocation_account, allocation_claim, allocation_entry");
    }

    /** @return pages of the ledger's tables and indexes that it touched */
    private long reserve(AccountKey key, int n) {
        return transaction.execute(status -> {
            long before = touched();
            desk.bean(Ledger.class).reserve(new Claim("bench" + n, key, Tpp.of(1), Tpp.of(790_000_000), "Z000001", "RS-DIFF",
                    Instant.now(), "bench"));
            return touched() - before;
        });
    }

    private long touched() {
        return desk.jdbc().queryForObject("select coalesce(sum(pg_stat_get_xact_blocks_fetched(oid)), 0) from pg_class"
                + " where relname like 'allocation%'", Long.class);
    }
}
