package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The balances. Every movement is an UPDATE that always changes the row, then a SELECT of the row just locked. */
class Accounts {

    private static final String X = "cast(:x as numeric(38,10))";
    private static final String FITS = "(waiting = 0 and posted_tpp + pending_tpp + " + X + " <= limit_tpp)";
    private static final String QUEUES = "(not " + FITS + " and posted_tpp + " + X + " <= limit_tpp)";

    /**
     * Checks and moves in one statement, and draws a ticket whether the claim fits or not: an update that changes nothing
     * takes no lock, and then a void at the same instant can't know of the claim that waits for it. The limit is in the
     * condition, so that a change of it goes through {@link #changeLimit} and on record.
     */
    static final String MOVE = "update allocation_account set"
            + " pending_tpp = pending_tpp + case when " + FITS + " then " + X + " else cast(0 as numeric(38,10)) end,"
            + " waiting = waiting + case when " + QUEUES + " then 1 else 0 end,"
            + " waiting_tpp = waiting_tpp + case when " + QUEUES + " then " + X + " else cast(0 as numeric(38,10)) end,"
            + " next_ticket = next_ticket + 1, movements = movements + 1"
            + " where id = :id and limit_tpp = :limit";

    /** Books past the limit; the overhang takes what is above. */
    private static final String COUNT = "update allocation_account set posted_tpp = posted_tpp + " + X + ","
            + " counted_tpp = counted_tpp + " + X + ","
            + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp + " + X + " - limit_tpp),"
            + " next_ticket = next_ticket + 1, movements = movements + 1"
            + " where id = :id and limit_tpp = :limit";

    private final JdbcClient jdbc;
    private final InsertIfAbsent insertIfAbsent;
    private final Clock clock;

    Accounts(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock) {
        this.jdbc = jdbc;
        this.insertIfAbsent = insertIfAbsent;
        this.clock = clock;
    }

    Balance move(Claim claim) {
        return move(claim, MOVE);
    }

    Balance count(Claim claim) {
        return move(claim, COUNT);
    }

    private Balance move(Claim claim, String statement) {
        while (!moved(claim, statement)) {
            // no account yet, or another limit: both leave the row locked by us or as the next try needs it
            if (!open(claim)) {
                changeLimit(claim);
            }
        }
        return justLocked(claim.account());
    }

    private boolean moved(Claim claim, String statement) {
        return jdbc.sql(statement).param("x", Stored.tpp(claim.amountTpp())).param("id", claim.account().toString())
                .param("limit", Stored.tpp(claim.limitTpp())).update() == 1;
    }

    private boolean open(Claim claim) {
        AccountKey account = claim.account();
        LinkedHashMap<String, Object> row = new LinkedHashMap<>();
        row.put("id", account.toString());
        row.put("kind", account.kind().name());
        row.put("subject", account.subject());
        row.put("time_window", account.window());
        row.put("limit_tpp", Stored.tpp(claim.limitTpp()));
        row.put("overhang_tpp", BigDecimal.ZERO);
        row.put("pending_tpp", BigDecimal.ZERO);
        row.put("posted_tpp", BigDecimal.ZERO);
        row.put("waiting", 0L);
        row.put("waiting_tpp", BigDecimal.ZERO);
        row.put("next_ticket", 1L);
        row.put("movements", 1L);
        boolean opened = insertIfAbsent.insert("allocation_account", row);
        if (opened) {
            recordLimit(claim);
        }
        return opened;
    }

    /** A limit below the use breaks nothing: the overhang takes what is above, and nothing new fits. */
    private void changeLimit(Claim claim) {
        int changed = jdbc.sql("update allocation_account set limit_tpp = :limit, movements = movements + 1,"
                        + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp - cast(:limit as numeric(38,10)))"
                        + " where id = :id and limit_tpp <> :limit")
                .param("limit", Stored.tpp(claim.limitTpp())).param("id", claim.account().toString()).update();
        if (changed == 1) {
            recordLimit(claim);
        }
    }

    private void recordLimit(Claim claim) {
        jdbc.sql("insert into allocation_limit (account, movement, limit_tpp, claim, rule_set, legal_at, actual_at, booked_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(claim.account().toString(), justLocked(claim.account()).movements(), Stored.tpp(claim.limitTpp()),
                        claim.id(), claim.ruleSet(), Stored.instant(claim.legalAt()), Stored.instant(clock.instant()), claim.by())
                .update();
    }

    /** Turns a reservation into what was posted of it, which may be nothing. */
    Balance resolve(AccountKey account, Tpp reservedTpp, Tpp postedTpp) {
        jdbc.sql("update allocation_account set pending_tpp = pending_tpp - :reserved, posted_tpp = posted_tpp + :posted,"
                        + " movements = movements + 1 where id = :id")
                .param("reserved", Stored.tpp(reservedTpp)).param("posted", Stored.tpp(postedTpp))
                .param("id", account.toString()).update();
        return justLocked(account);
    }

    /** @param countedTpp what of it was counted and not posted */
    Balance takeBack(AccountKey account, Tpp postedTpp, Tpp countedTpp) {
        jdbc.sql("update allocation_account set posted_tpp = posted_tpp - :x, counted_tpp = counted_tpp - :counted,"
                        + " movements = movements + 1 where id = :id")
                .param("x", Stored.tpp(postedTpp)).param("counted", Stored.tpp(countedTpp)).param("id", account.toString()).update();
        return justLocked(account);
    }

    /** A waiting claim asks for less. */
    Balance shortenQueue(AccountKey account, Tpp releasedTpp) {
        jdbc.sql("update allocation_account set waiting_tpp = waiting_tpp - :x, movements = movements + 1 where id = :id")
                .param("x", Stored.tpp(releasedTpp)).param("id", account.toString()).update();
        return justLocked(account);
    }

    Balance leaveQueue(AccountKey account, Tpp amountTpp) {
        jdbc.sql("update allocation_account set waiting = waiting - 1, waiting_tpp = waiting_tpp - :x,"
                        + " movements = movements + 1 where id = :id")
                .param("x", Stored.tpp(amountTpp)).param("id", account.toString()).update();
        return justLocked(account);
    }

    private Balance justLocked(AccountKey account) {
        return find(account).orElseThrow(() -> new IllegalStateException("No account " + account));
    }

    Optional<Balance> find(AccountKey account) {
        return jdbc.sql("select * from allocation_account where id = ?").param(account.toString())
                .query(Balance::read).optional();
    }

    List<Balance> all() {
        return jdbc.sql("select * from allocation_account order by id").query(Balance::read).list();
    }
}
