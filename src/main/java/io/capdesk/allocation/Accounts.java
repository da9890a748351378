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
    private static final String ROOM = "posted_tpp + pending_tpp + " + X + " <= limit_tpp";
    /** Something came free, or what is licensed grew: those who hold nothing are looked at again. */
    private static final String WAKE = ", wake_up = case when kind = 'COUNTRY' and waiting + met > 0 then true else wake_up end";

    /** A government arrangement in force overrides what claims bring. */
    private static final String WHERE_LIMIT = " where id = :id and (limit_tpp = :limit or arranged = true)";

    /**
     * Checks and moves in one statement, and draws a ticket whether the claim fits or not: an update that changes nothing
     * takes no lock, and then a void at the same instant can't know of the claim that waits for it. The limit is in the
     * condition, so that a change of it goes through {@link #changeLimit} and on record.
     */
    private static String move(QueueOrder order) {
        String fits = order == QueueOrder.STRICT ? "(waiting = 0 and " + ROOM + ")" : "(" + ROOM + ")";
        String queues = "(not " + fits + " and posted_tpp + " + X + " <= limit_tpp)";
        return "update allocation_account set"
                + " pending_tpp = pending_tpp + case when " + fits + " then " + X + " else cast(0 as numeric(38,10)) end,"
                + " waiting = waiting + case when " + queues + " then 1 else 0 end,"
                + " waiting_tpp = waiting_tpp + case when " + queues + " then " + X + " else cast(0 as numeric(38,10)) end,"
                + " met = met + case when posted_tpp + " + X + " > limit_tpp then 1 else 0 end,"
                + " last_answer = case when " + fits + " then 'RESERVED' when " + queues + " then 'BEHIND_OTHERS'"
                + " else 'ALLOCATION_MET' end,"
                + " next_ticket = next_ticket + 1, movements = movements + 1"
                + WHERE_LIMIT;
    }

    /** Books past the limit; the overhang takes what is above. */
    private static final String COUNT = "update allocation_account set posted_tpp = posted_tpp + " + X + ","
            + " counted_tpp = counted_tpp + " + X + ","
            + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp + " + X + " - limit_tpp),"
            + " next_ticket = next_ticket + 1, movements = movements + 1" + WAKE
            + WHERE_LIMIT;

    private static final String LIMIT = "update allocation_account set limit_tpp = :limit, movements = movements + 1,"
            + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp - cast(:limit as numeric(38,10)))" + WAKE;

    private final JdbcClient jdbc;
    private final InsertIfAbsent insertIfAbsent;
    private final Clock clock;
    private final QueueOrder order;
    private final String move;

    Accounts(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock, QueueOrder order) {
        this.order = order;
        this.move = move(order);
        this.jdbc = jdbc;
        this.insertIfAbsent = insertIfAbsent;
        this.clock = clock;
    }

    Balance move(Claim claim) {
        return move(claim, move);
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
        boolean opened = open(claim.account(), claim.limitTpp());
        if (opened) {
            record(LimitChange.broughtBy(claim), LimitKind.LIMIT);
        }
        return opened;
    }

    private boolean open(AccountKey account, Tpp limitTpp) {
        LinkedHashMap<String, Object> row = new LinkedHashMap<>();
        row.put("id", account.toString());
        row.put("kind", account.kind().name());
        row.put("subject", account.subject());
        row.put("time_window", account.window());
        row.put("limit_tpp", Stored.tpp(limitTpp));
        row.put("arranged", false);
        row.put("overhang_tpp", BigDecimal.ZERO);
        row.put("pending_tpp", BigDecimal.ZERO);
        row.put("posted_tpp", BigDecimal.ZERO);
        row.put("waiting", 0L);
        row.put("waiting_tpp", BigDecimal.ZERO);
        row.put("met", 0L);
        row.put("wake_up", false);
        row.put("next_ticket", 1L);
        row.put("movements", 1L);
        return insertIfAbsent.insert("allocation_account", row);
    }

    /** A limit below the use breaks nothing: the overhang takes what is above, and nothing new fits. */
    private void changeLimit(Claim claim) {
        int changed = jdbc.sql(LIMIT + " where id = :id and limit_tpp <> :limit and arranged = false")
                .param("limit", Stored.tpp(claim.limitTpp())).param("id", claim.account().toString()).update();
        if (changed == 1) {
            record(LimitChange.broughtBy(claim), LimitKind.LIMIT);
        }
    }

    /** Whatever the account's limit was. A raised one wakes who waits. */
    void change(LimitChange change, LimitKind kind) {
        boolean arranged = kind == LimitKind.ARRANGE;
        if (open(change.account(), change.limitTpp())) {
            // its first movement is this one
            jdbc.sql("update allocation_account set arranged = ? where id = ?").params(arranged, change.account().toString()).update();
        } else {
            jdbc.sql(LIMIT + ", arranged = :arranged where id = :id").param("arranged", arranged)
                    .param("limit", Stored.tpp(change.limitTpp())).param("id", change.account().toString()).update();
        }
        record(change, kind);
    }

    private void record(LimitChange change, LimitKind kind) {
        Balance balance = justLocked(change.account());
        jdbc.sql("insert into allocation_limit (account, movement, kind, limit_tpp, claim, rule_set, legal_at, actual_at, booked_by,"
                        + " pending_after, posted_after, waiting_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(change.account().toString(), balance.movements(), kind.name(), Stored.tpp(change.limitTpp()), change.id(),
                        change.ruleSet(), Stored.instant(change.legalAt()), Stored.instant(clock.instant()), change.by(),
                        Stored.tpp(balance.pendingTpp()), Stored.tpp(balance.postedTpp()), Stored.tpp(balance.waitingTpp()))
                .update();
    }

    /** Of an account that nobody opened there is nothing to lock. */
    Optional<Balance> lockIfThere(AccountKey account) {
        return jdbc.sql("select * from allocation_account where id = ? for update").param(account.toString())
                .query(Balance::read).optional();
    }

    /** Turns a reservation into what was posted of it, which may be nothing. */
    Balance resolve(AccountKey account, Tpp reservedTpp, Tpp postedTpp) {
        jdbc.sql("update allocation_account set pending_tpp = pending_tpp - :reserved, posted_tpp = posted_tpp + :posted,"
                        + " movements = movements + 1" + WAKE + " where id = :id")
                .param("reserved", Stored.tpp(reservedTpp)).param("posted", Stored.tpp(postedTpp))
                .param("id", account.toString()).update();
        return justLocked(account);
    }

    /** @param countedTpp what of it was counted and not posted */
    Balance takeBack(AccountKey account, Tpp postedTpp, Tpp countedTpp) {
        jdbc.sql("update allocation_account set posted_tpp = posted_tpp - :x, counted_tpp = counted_tpp - :counted,"
                        + " movements = movements + 1" + WAKE + " where id = :id")
                .param("x", Stored.tpp(postedTpp)).param("counted", Stored.tpp(countedTpp)).param("id", account.toString()).update();
        return justLocked(account);
    }

    /** A waiting claim asks for less. */
    Balance shortenQueue(AccountKey account, Tpp releasedTpp) {
        return queue(account, releasedTpp, "waiting_tpp = waiting_tpp - :x" + WAKE);
    }

    Balance leaveQueue(AccountKey account, Tpp amountTpp) {
        return queue(account, amountTpp, "waiting = waiting - 1, waiting_tpp = waiting_tpp - :x" + WAKE);
    }

    /** Who was told that the allocation is met doesn't ask any more. */
    Balance leaveMet(AccountKey account) {
        return queue(account, Tpp.ZERO, "met = met - 1, waiting_tpp = waiting_tpp + :x");
    }

    Balance grant(AccountKey account, Tpp amountTpp) {
        return queue(account, amountTpp, "waiting = waiting - 1, waiting_tpp = waiting_tpp - :x, pending_tpp = pending_tpp + :x");
    }

    Balance meet(AccountKey account, Tpp amountTpp) {
        return queue(account, amountTpp, "waiting = waiting - 1, waiting_tpp = waiting_tpp - :x, met = met + 1");
    }

    Balance rejoin(AccountKey account, Tpp amountTpp) {
        return queue(account, amountTpp, "waiting = waiting + 1, waiting_tpp = waiting_tpp + :x, met = met - 1");
    }

    /** Past the limit: the overhang takes what is above. */
    Balance adjust(AccountKey account, Tpp amountTpp, Holding from) {
        return queue(account, amountTpp, (from == Holding.WAITING ? "waiting = waiting - 1, waiting_tpp = waiting_tpp - :x" + WAKE
                : "met = met - 1") + ", pending_tpp = pending_tpp + :x,"
                + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp + " + X + " - limit_tpp)");
    }

    /** Opens the account if need be and locks it, under the claim's limit. */
    void ready(Claim claim) {
        if (!open(claim)) {
            lock(claim.account());
            changeLimit(claim);
        }
    }

    /** Of an account that is locked. */
    boolean wouldReserve(Claim claim) {
        Balance balance = justLocked(claim.account());
        return balance.fits(claim.amountTpp()) && (order == QueueOrder.FIRST_THAT_FITS || balance.waiting() == 0);
    }

    private Balance queue(AccountKey account, Tpp amountTpp, String set) {
        jdbc.sql("update allocation_account set " + set + ", movements = movements + 1 where id = :id")
                .param("x", Stored.tpp(amountTpp)).param("id", account.toString()).update();
        return justLocked(account);
    }

    /** A stopped account keeps its mark until it is sound again. */
    List<AccountKey> woken() {
        return jdbc.sql("select id from allocation_account a where wake_up = true"
                        + " and not exists (select 1 from allocation_stop s where s.account = a.id) order by id")
                .query((row, n) -> AccountKey.parse(row.getString(1))).list();
    }

    void settle(AccountKey account) {
        jdbc.sql("update allocation_account set wake_up = false where id = ?").param(account.toString()).update();
    }

    Balance lock(AccountKey account) {
        return jdbc.sql("select * from allocation_account where id = ? for update").param(account.toString())
                .query(Balance::read).single();
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
