package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.rules.Tpp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
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
    void sixteenCallersOnOneAccountEndExactlyAtTheLimit(Product product) {
        LedgerDatabase database = product.empty();
        int granted = HotAccount.rush(database, 16, (db, claim) -> db.ledger.reserve(claim) instanceof Answer.Reserved);
        HotAccount.endsExactlyAtTheLimit(database, granted);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).waiting()).isEqualTo(HotAccount.LIMIT);
    }

    @Test
    void theSameTestCatchesWhoReadsFirstAndWritesThen() {
        LedgerDatabase database = LedgerDatabase.postgres();
        database.jdbc.sql("alter table allocation_account drop constraint allocation_account_cap").update();
        int granted = HotAccount.rush(database, 16, LedgerConcurrencyIT::readThenWrite);
        assertThatThrownBy(() -> HotAccount.endsExactlyAtTheLimit(database, granted)).isInstanceOf(AssertionError.class);
        assertThat(granted).as("overbooked").isGreaterThan(HotAccount.LIMIT);
    }

    /** Even a caller who forgets the check can't pass the cap: the table refuses. */
    @Test
    void theConstraintStopsWhoReadsFirstAndWritesThen() {
        LedgerDatabase database = LedgerDatabase.postgres();
        assertThatThrownBy(() -> HotAccount.rush(database, 16, LedgerConcurrencyIT::readThenWrite))
                .hasStackTraceContaining("allocation_account_cap");
        Tpp pending = database.ledger.levels(HotAccount.MALAYSIA).pendingTpp();
        assertThat(pending).isLessThanOrEqualTo(Tpp.of(HotAccount.LIMIT));
    }

    private static boolean readThenWrite(LedgerDatabase database, Claim claim) {
        boolean fits = database.ledger.levels(claim.account()).leftTpp().compareTo(claim.amountTpp()) >= 0;
        if (fits) {
            database.jdbc.sql("update allocation_account set pending_tpp = pending_tpp + ? where id = ?")
                    .params(Stored.tpp(claim.amountTpp()), claim.account().toString()).update();
        }
        return fits;
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
}
