package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.rules.Tpp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What a statement of account can't show. */
class LedgerTest {

    private final LedgerDatabase database = LedgerDatabase.h2();

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    @Test
    void everyChangeNeedsTheCallersTransaction() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(Transactions.class);
            context.registerBean(PlatformTransactionManager.class, () -> database.transactionManager);
            context.registerBean(Ledger.class, () -> database.ledger);
            context.refresh();
            Ledger ledger = context.getBean(Ledger.class);
            Class<IllegalTransactionStateException> refused = IllegalTransactionStateException.class;
            assertThatThrownBy(() -> ledger.reserve(HotAccount.claim("a", 1))).isInstanceOf(refused);
            assertThatThrownBy(() -> ledger.post("a", Tpp.of(1), "tester")).isInstanceOf(refused);
            assertThatThrownBy(() -> ledger.voidReservation("a", "tester")).isInstanceOf(refused);
            assertThatThrownBy(() -> ledger.expire("a", "tester")).isInstanceOf(refused);
            assertThat(database.inTransaction(() -> ledger.reserve(HotAccount.claim("a", 1)))).isEqualTo(new Answer.Reserved(1));
        }
    }

    @Test
    void aStandingTellsAnswerTicketAndWhatIsAheadNow() {
        reserve("a", 100);
        reserve("b", 50);
        Answer behind = reserve("c", 40);
        assertThat(behind).isEqualTo(new Answer.BehindOthers(3, Tpp.of(150)));
        assertThat(reserve("d", 7)).isEqualTo(new Answer.BehindOthers(4, Tpp.of(190)));

        database.inTransaction(() -> database.ledger.post("a", Tpp.of(60), "tester"));
        assertThat(reserve("c", 40)).isEqualTo(new Answer.Exists(behind));
        assertThat(database.standings.of("c")).hasValue(new Standing("c", "c", HotAccount.MALAYSIA, Tpp.of(40), behind, 3,
                Tpp.of(50), Holding.WAITING, Tpp.of(0)));
        assertThat(database.standings.of("a").orElseThrow().postedTpp()).isEqualTo(Tpp.of(60));
        assertThat(database.standings.of("a").orElseThrow().aheadTpp()).isEqualTo(Tpp.of(0));
        assertThat(database.standings.of("z")).isEmpty();
    }

    @Test
    void levelsSayWhatIsLeft() {
        assertThat(database.ledger.levels(HotAccount.MALAYSIA, Tpp.of(160)).leftTpp()).isEqualTo(Tpp.of(160));
        assertThat(database.ledger.levels()).isEmpty();
        reserve("a", 100);
        reserve("b", 70);
        database.inTransaction(() -> database.ledger.post("a", Tpp.of(30), "tester"));
        reserve("c", 1);
        Levels levels = new Levels(HotAccount.MALAYSIA, Tpp.of(160), Tpp.of(0), Tpp.of(30), Tpp.of(71), 2);
        assertThat(database.ledger.levels()).containsExactly(levels);
        assertThat(levels.leftTpp()).isEqualTo(Tpp.of(130));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00000000001"})
    void anAmountThatTheLedgerCannotKeepIsAFault(String amount) {
        Claim sound = HotAccount.claim("a", 1);
        assertThatThrownBy(() -> new Claim("a", sound.account(), Tpp.of(amount), sound.limitTpp(), "a", "RS-TEST",
                sound.legalAt(), "tester")).isInstanceOf(IllegalArgumentException.class);
        reserve("b", 1);
        if (!amount.equals("0")) {
            assertThatThrownBy(() -> database.inTransaction(() -> database.ledger.post("b", Tpp.of(amount), "tester")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAccountReadsBackFromItsName() {
        AccountKey slashed = new AccountKey(AccountKind.COUNTRY, "a/b", "2025");
        assertThat(AccountKey.parse(slashed.toString())).isEqualTo(slashed);
        assertThatThrownBy(() -> AccountKey.parse("COUNTRY/MY")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountKey(AccountKind.COUNTRY, "MY", "2025/2027")).isInstanceOf(IllegalArgumentException.class);
    }

    private Answer reserve(String id, long amountTpp) {
        return database.inTransaction(() -> database.ledger.reserve(HotAccount.claim(id, amountTpp)));
    }
}
