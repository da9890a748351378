package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Tpp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invariant notices its own damage; the constraints that would prevent it are dropped first. */
class LedgerInvariantsTest {

    private final LedgerDatabase database = LedgerDatabase.h2();

    /**
     * a: posted 3 of 5 (reduced from 6), b: reserved 150, c: in the queue, d: the allocation was met, e: left the queue;
     * k: counted 7 elsewhere, l: counted 2 there and taken back.
     */
    @BeforeEach
    void aLedgerWithOneOfEach() {
        database.inTransaction(() -> {
            database.ledger.reserve(HotAccount.claim("a", 6));
            database.ledger.reduce("a", Tpp.of(5), "tester");
            database.ledger.post("a", Tpp.of(3), "tester");
            database.ledger.reserve(HotAccount.claim("b", 150));
            database.ledger.reserve(HotAccount.claim("c", 100));
            database.ledger.reserve(HotAccount.claim("d", 158));
            database.ledger.reserve(HotAccount.claim("e", 1));
            database.ledger.voidReservation("e", "tester");
            database.ledger.count(certificate("k", 7));
            database.ledger.count(certificate("l", 2));
            return database.ledger.takeBack("l", "tester");
        });
    }

    private static Claim certificate(String id, long amount) {
        Claim claim = HotAccount.claim(id, amount);
        return new Claim(id, AccountKey.certificate("Example"), claim.amountTpp(), claim.limitTpp(), claim.reference(),
                claim.ruleSet(), claim.legalAt(), claim.by());
    }

    @Test
    void aSoundLedgerBreaksNone() {
        assertThat(database.invariants.breaches()).isEmpty();
        assertThat(database.invariants.all()).hasSize(18);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pending is the sum of the unresolved reservations       | update allocation_account set pending_tpp = 151
            posted is the sum of the postings                       | update allocation_account set posted_tpp = 4
            counted is the sum of what was counted and not taken back | update allocation_account set counted_tpp = 9
            waiting is the number and the sum of the claims in the queue | update allocation_account set waiting = 0
            waiting is the number and the sum of the claims in the queue | update allocation_account set waiting_tpp = 99
            met is the number of the claims that hold nothing and still ask | update allocation_account set met = 2
            met is the number of the claims that hold nothing and still ask | update allocation_claim set holding = 'NOTHING' where id = 'c'
            nobody who would be served is forgotten                 | update allocation_account set limit_tpp = 300, wake_up = false
            nobody who would be served is forgotten                 | update allocation_account set posted_tpp = 0, wake_up = false
            a claim is reserved at most once                        | update allocation_entry set kind = 'ADJUST' where id = 'a:REDUCE/3'
            pending and posted stay within limit and overhang       | update allocation_account set limit_tpp = 152
            the limit is the one recorded last                      | update allocation_account set limit_tpp = 161
            a limit is arranged as its last record says             | update allocation_account set arranged = true
            the balance stored with the last movement is the account's | update allocation_entry set waiting_after = 99 where id = 'e:VOID'
            every claim is answered and has an account              | update allocation_claim set ticket = null where id = 'd'
            every claim is answered and has an account              | update allocation_claim set account = 'COUNTRY/XX/2025-2027' where id = 'd'
            tickets are gapless                                     | update allocation_claim set ticket = 9 where id = 'd'
            tickets are gapless                                     | update allocation_account set next_ticket = 7
            every movement of an account is recorded once           | update allocation_account set movements = movements + 1
            every movement of an account is recorded once           | update allocation_entry set movement = 1 where id = 'a:POST'
            a claim is reduced by what its entries say, and never to nothing | update allocation_claim set released_tpp = 2 where id = 'a'
            a claim is reduced by what its entries say, and never to nothing | update allocation_claim set released_tpp = 150 where id = 'b'
            pending is the sum of the unresolved reservations       | update allocation_entry set claim = 'b', movement = 50 where kind = 'REDUCE'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 5.5 where id = 'a:POST'
            a claim is resolved at most once                        | update allocation_entry set resolves = 'a' where id = 'e:VOID'
            a claim holds what its entries say                      | update allocation_claim set holding = 'PENDING' where id = 'a'
            a claim holds what its entries say                      | update allocation_claim set holding = 'NOTHING' where id = 'c'
            a claim holds what its entries say                      | delete from allocation_entry where id = 'a:POST'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 6 where id = 'a:POST'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 149 where id = 'b:RESERVE'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 1 where id = 'e:VOID'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 8 where id = 'k:COUNT'
            an entry moves what its claim allows                    | update allocation_entry set amount_tpp = 1 where id = 'l:RETURN'
            an entry moves what its claim allows                    | update allocation_entry set resolves = 'l' where id = 'l:RETURN'
            a claim holds what its entries say                      | delete from allocation_entry where id = 'l:RETURN'
            a claim holds what its entries say                      | delete from allocation_entry where id = 'k:COUNT'
            a claim holds what its entries say                      | update allocation_claim set holding = 'POSTED' where id = 'l'
            posted is the sum of the postings                       | delete from allocation_entry where id = 'l:RETURN'
            every movement of an account is recorded once           | delete from allocation_entry where id = 'l:RETURN'
            """)
    void damageIsNamed(String invariant, String damage) {
        // their indexes would stay, since H2 lets foreign keys use them
        database.jdbc.sql("select constraint_name from information_schema.table_constraints where table_name = 'ALLOCATION_ENTRY'"
                + " and constraint_type = 'FOREIGN KEY'").query(String.class).list()
                .forEach(key -> database.jdbc.sql("alter table allocation_entry drop constraint " + key).update());
        for (String constraint : List.of("account drop constraint allocation_account_cap",
                "entry drop constraint allocation_entry_resolves", "entry drop constraint allocation_entry_movement")) {
            database.jdbc.sql("alter table allocation_" + constraint).update();
        }
        assertThat(database.jdbc.sql(damage).update()).isPositive();
        assertThat(database.invariants.breaches()).extracting(breach -> breach.invariant().name()).contains(invariant);
        assertThat(database.invariants.breaches()).allSatisfy(breach -> assertThat(breach.rows()).isNotEmpty());
    }

    @Test
    void everyInvariantIsDamagedAbove() throws NoSuchMethodException {
        String damages = String.join("", LedgerInvariantsTest.class
                .getDeclaredMethod("damageIsNamed", String.class, String.class).getAnnotation(CsvSource.class).textBlock());
        assertThat(database.invariants.all()).allSatisfy(invariant -> assertThat(damages).contains(invariant.name()));
    }
}
