package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.rules.Tpp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims on several accounts: all or none. */
class LinkedClaimsTest {

    private static final AccountKey COMPANY = AccountKey.nationalEndUser("Example Cloud", "MY");

    private final LedgerDatabase database = LedgerDatabase.h2();

    @Test
    void allAreReservedOnce() {
        List<Claim> both = List.of(HotAccount.claim("a", 100), company("b", 100));
        assertThat(reserve(both)).isInstanceOf(Linked.Reserved.class);
        assertThat(reserve(List.of(both.get(1), both.get(0)))).isInstanceOf(Linked.Exists.class);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.of(100));
        assertThat(database.ledger.levels(COMPANY).pendingTpp()).isEqualTo(Tpp.of(100));
        assertThat(reserve(List.of(both.get(0), company("b", 99)))).isEqualTo(new Linked.Conflict("b"));
        assertThat(reserve(List.of(both.get(0), company("c", 1)))).isEqualTo(new Linked.Conflict("c"));
        assertThat(database.standings.of("c")).isEmpty();
        assertThat(database.invariants.breaches()).isEmpty();
    }

    @Test
    void oneThatDoesNotFitUndoesAll() {
        assertThat(reserve(List.of(HotAccount.claim("a", 100), company("b", 161)))).isEqualTo(new Linked.Refused("b"));
        assertThat(database.standings.of("a")).isEmpty();
        assertThat(database.standings.of("b")).isEmpty();
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.ZERO);
        // and no ticket is drawn: the same may ask again
        assertThat(reserve(List.of(HotAccount.claim("a", 100), company("b", 160)))).isInstanceOf(Linked.Reserved.class);
        assertThat(database.standings.of("b").orElseThrow().ticket()).isEqualTo(1);
        assertThat(database.invariants.breaches()).isEmpty();
    }

    @Test
    void whoWaitsIsNotPassed() {
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("a", 100)));
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("b", 100)));
        assertThat(reserve(List.of(HotAccount.claim("c", 10), company("d", 10)))).isEqualTo(new Linked.Refused("c"));
    }

    @Test
    void twoOnOneAccountAreAFault() {
        assertThatThrownBy(() -> reserve(List.of(HotAccount.claim("a", 1), HotAccount.claim("b", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Linked reserve(List<Claim> together) {
        return database.inTransaction(() -> database.linked.reserve(together));
    }

    static Claim company(String id, long amountTpp) {
        Claim claim = HotAccount.claim(id, amountTpp);
        return new Claim(id, COMPANY, claim.amountTpp(), claim.limitTpp(), claim.reference(), claim.ruleSet(), claim.legalAt(),
                claim.by());
    }
}
