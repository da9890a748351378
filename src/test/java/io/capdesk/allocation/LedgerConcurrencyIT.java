package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.rules.Tpp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only happens when several callers come at once. */
class LedgerConcurrencyIT {

    enum Product {
        H2, POSTGRESQL;

        LedgerDatabase empty() {
            return this == H2 ? LedgerDatabase.h2() : LedgerDatabase.postgres();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sixtyFourCallersOnOneAccountEndExactlyAtTheLimit(Product product) {
        LedgerDatabase database = product.empty();
        int granted = HotAccount.rush(database, 64, (db, claim) -> db.ledger.reserve(claim) instanceof Answer.Reserved);
        HotAccount.endsExactlyAtTheLimit(database, granted);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).waiting()).isEqualTo(HotAccount.LIMIT);
    }

    @Test
    void theSameTestCatchesWhoReadsFirstAndWritesThen() {
        LedgerDatabase database = LedgerDatabase.postgres();
        database.jdbc.sql("alter table allocation_account drop constraint allocation_account_cap").update();
        int granted = HotAccount.rush(database, 16, new ReadsThenWrites()::reserve);
        assertThatThrownBy(() -> HotAccount.endsExactlyAtTheLimit(database, granted)).isInstanceOf(AssertionError.class);
        assertThat(granted).as("overbooked").isGreaterThan(HotAccount.LIMIT);
    }

    /** The control: each statement sees the entries of before it waited for the lock that it takes itself. */
    @Test
    void theSameTestCatchesWhoSumsInTheStatementThatLocks() {
        LedgerDatabase database = LedgerDatabase.postgres();
        database.jdbc.sql("create table summed (claim varchar(40) primary key, amount_tpp numeric(38,10) not null)").update();
        int granted = HotAccount.rush(database, 16, LedgerConcurrencyIT::sumUnderTheLockOfTheSameStatement);
        assertThatThrownBy(() -> HotAccount.endsExactlyAtTheLimit(database, granted)).isInstanceOf(AssertionError.class);
        assertThat(granted).as("overbooked").isGreaterThan(HotAccount.LIMIT);
    }

    private static boolean sumUnderTheLockOfTheSameStatement(LedgerDatabase database, Claim claim) {
        return database.jdbc.sql("with taken as materialized (select id from allocation_account where id = :account for update),"
                        // held for a moment, so that the others do wait on any machine
                        + " held as materialized (select id, pg_sleep(0.002) from taken)"
                        + " insert into summed (claim, amount_tpp) select :claim, :amount from held"
                        + " where (select coalesce(sum(amount_tpp), 0) from summed) + :amount <= :limit")
                .param("account", claim.account().toString()).param("claim", claim.id())
                .param("amount", Stored.tpp(claim.amountTpp())).param("limit", Stored.tpp(claim.limitTpp())).update() == 1;
    }

    /** Even a caller who forgets the check can't pass the cap: the table refuses. */
    @Test
    void theConstraintStopsWhoReadsFirstAndWritesThen() {
        LedgerDatabase database = LedgerDatabase.postgres();
        assertThatThrownBy(() -> HotAccount.rush(database, 16, new ReadsThenWrites()::reserve))
                .hasStackTraceContaining("allocation_account_cap");
        Tpp pending = database.ledger.levels(HotAccount.MALAYSIA).pendingTpp();
        assertThat(pending).isLessThanOrEqualTo(Tpp.of(HotAccount.LIMIT));
    }

    /** Two who have read that one more fits wait for each other before they write, so that they meet on any machine. */
    private static final class ReadsThenWrites {

        private static final int PATIENCE_SECONDS = 5;
        private final CyclicBarrier both = new CyclicBarrier(2);

        boolean reserve(LedgerDatabase database, Claim claim) {
            Tpp left = database.ledger.levels(claim.account()).leftTpp();
            boolean fits = left.compareTo(claim.amountTpp()) >= 0;
            if (fits) {
                if (left.compareTo(claim.amountTpp()) == 0) {
                    meet();
                }
                database.jdbc.sql("update allocation_account set pending_tpp = pending_tpp + ? where id = ?")
                        .params(Stored.tpp(claim.amountTpp()), claim.account().toString()).update();
            }
            return fits;
        }

        private void meet() {
            try {
                both.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException alone) {
                // others passed the cap already, or nobody else read the last one
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneClaimSentSixteenTimesAtOnceIsBookedOnce(Product product) {
        LedgerDatabase database = product.empty();
        List<String> answers = HotAccount.together(16, Collections.nCopies(16, () -> database.inTransaction(
                () -> Names.of(database.ledger.reserve(HotAccount.claim("same", 7))))));
        assertThat(answers).containsOnly("RESERVED", "EXISTS/RESERVED");
        assertThat(answers).filteredOn("RESERVED"::equals).hasSize(1);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.of(7));
        assertThat(database.invariants.breaches()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofPostingVoidingAndExpiringAtOnceOneWins(Product product) {
        LedgerDatabase database = product.empty();
        for (int round = 0; round < 10; round++) {
            String id = "r" + round;
            database.inTransaction(() -> database.ledger.reserve(HotAccount.claim(id, 5)));
            List<Callable<String>> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                callers.add(() -> database.inTransaction(() -> Names.of(database.ledger.post(id, Tpp.of(5), "tester"))));
                callers.add(() -> database.inTransaction(() -> Names.of(database.ledger.voidReservation(id, "tester"))));
                callers.add(() -> database.inTransaction(() -> Names.of(database.ledger.expire(id, "tester"))));
            }
            assertThat(HotAccount.together(12, callers)).filteredOn(List.of("POSTED", "VOIDED", "EXPIRED")::contains).hasSize(1);
        }
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.of(0));
        assertThat(database.invariants.breaches()).isEmpty();
    }

    /** Reservations under two limits, postings, voids and transactions that are undone, all over each other. */
    @ParameterizedTest
    @EnumSource
    void aCrowdThatDoesAnythingLeavesTheLedgerSound(Product product) {
        LedgerDatabase database = product.empty();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            Random random = new Random(caller);
            callers.add(() -> {
                for (int i = 0; i < 60; i++) {
                    database.transactions.executeWithoutResult(status -> {
                        anything(database, random);
                        if (random.nextInt(10) == 0) {
                            status.setRollbackOnly();
                        }
                    });
                }
                return null;
            });
        }
        HotAccount.together(8, callers);
        assertThat(database.invariants.breaches()).isEmpty();
        String statement = database.statement.of(HotAccount.MALAYSIA);
        Levels levels = database.ledger.levels(HotAccount.MALAYSIA);
        assertThat(statement.lines().reduce((first, last) -> last).orElseThrow().split(" +"))
                .endsWith(levels.pendingTpp().toString(), levels.postedTpp().toString(), levels.waitingTpp().toString());
        assertThat(statement.lines().collect(Collectors.joining("\n"))).contains("RESERVED");
    }

    private static void anything(LedgerDatabase database, Random random) {
        String id = "c" + random.nextInt(200);
        switch (random.nextInt(5)) {
            case 0 -> database.ledger.post(id, Tpp.of(random.nextInt(4)), "tester");
            case 1 -> database.ledger.voidReservation(id, "tester");
            default -> {
                Claim claim = HotAccount.claim(id, 1 + random.nextInt(20));
                Tpp limit = Tpp.of(HotAccount.LIMIT + (random.nextInt(8) == 0 ? 1 : 0));
                database.ledger.reserve(new Claim(id, claim.account(), claim.amountTpp(), limit, id, "RS-TEST",
                        claim.legalAt(), claim.by()));
            }
        }
    }

    /** Linked claims named in opposite orders over the same two accounts: nobody blocks crosswise. */
    @Test
    void linkedClaimsLockTheirAccountsInOneOrder() {
        LedgerDatabase database = LedgerDatabase.postgres();
        List<Callable<String>> callers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Claim here = HotAccount.claim((i % 2 == 0 ? "a" : "z") + i, 8);
            Claim there = LinkedClaimsTest.company("m" + i, 8);
            List<Claim> both = i % 2 == 0 ? List.of(here, there) : List.of(there, here);
            callers.add(() -> database.inTransaction(() -> database.linked.reserve(both).getClass().getSimpleName()));
        }
        assertThat(HotAccount.together(16, callers)).filteredOn("Reserved"::equals).hasSize(20);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.of(160));
        assertThat(database.invariants.breaches()).isEmpty();
    }

    /** A void that is not committed yet and a claim that doesn't fit until it is: afterwards the claim is served. */
    @Test
    void aVoidOnItsWayIsNotLostOnWhoComesMeanwhile() {
        LedgerDatabase database = LedgerDatabase.postgres();
        overlapWithAVoid(database, claim -> database.ledger.reserve(claim));
        assertThat(database.standings.of("late").orElseThrow().holding()).isEqualTo(Holding.PENDING);
        assertThat(database.invariants.breaches()).isEmpty();
    }

    /** The control: an update that refuses takes no lock and draws no ticket, so the void doesn't know who waits. */
    @Test
    void theSameTestCatchesARefusedUpdateWithoutATicket() {
        LedgerDatabase database = LedgerDatabase.postgres();
        overlapWithAVoid(database, claim -> refusedWithoutATicket(database, claim));
        assertThat(database.standings.of("late").orElseThrow().holding()).as("lost").isEqualTo(Holding.WAITING);
        assertThat(database.invariants.breaches()).extracting(breach -> breach.invariant().name())
                .contains("nobody who would be served is forgotten");
    }

    private static void overlapWithAVoid(LedgerDatabase database, Function<Claim, Object> reserver) {
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("early", HotAccount.LIMIT)));
        ExecutorService late = Executors.newSingleThreadExecutor();
        try {
            Future<Object> arrival = database.inTransaction(() -> {
                database.ledger.voidReservation("early", "tester");
                Future<Object> begun = late.submit(() -> database.inTransaction(() -> reserver.apply(HotAccount.claim("late", 10))));
                try {
                    begun.get(500, TimeUnit.MILLISECONDS);
                } catch (TimeoutException itWaitsForTheCommit) {
                    return begun;
                } catch (InterruptedException | ExecutionException fault) {
                    throw new AssertionError(fault);
                }
                return begun;
            });
            arrival.get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError(fault);
        } finally {
            late.shutdownNow();
        }
        database.wake();
    }

    private static Object refusedWithoutATicket(LedgerDatabase database, Claim claim) {
        int fits = database.jdbc.sql("update allocation_account set pending_tpp = pending_tpp + ? where id = ?"
                        + " and waiting = 0 and posted_tpp + pending_tpp + ? <= limit_tpp")
                .params(Stored.tpp(claim.amountTpp()), claim.account().toString(), Stored.tpp(claim.amountTpp())).update();
        database.jdbc.sql("insert into allocation_claim (id, account, amount_tpp, reference, rule_set, legal_at, actual_at, booked_by,"
                        + " answer, ticket, ahead_tpp, movement, holding) select ?, account, ?, reference, rule_set, legal_at, actual_at,"
                        + " booked_by, 'BEHIND_OTHERS', 2, 0, 9, ? from allocation_claim where id = 'early'")
                .params(claim.id(), Stored.tpp(claim.amountTpp()), fits == 1 ? "PENDING" : "WAITING").update();
        return fits;
    }
}
