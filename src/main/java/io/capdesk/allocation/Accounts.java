package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The balances. Every movement is an UPDATE that always changes the row, then a SELECT of the row just locked. */
class Accounts {

    private static final String X = "cast(:x as numeric(38,10))";
    private static final String ROOM = "posted_tpp + pending_tpp + " + X + " <= limit_tpp";
    /** Something came free, or what is licensed grew: those who hold nothing are looked at again. */
    static final String WAKE = ", wake_up = case when kind = 'COUNTRY' and waiting + met > 0 then true else wake_up end";

    /** A government arrangement in force overrides what claims bring. */
    private static final String WHERE_LIMIT = " where id = :id and (limit_tpp = :limit or arranged = true)";

    /**
     * Checks and moves in one statement, and draws a ticket whether the claim fits or not: an update that changes nothing
     * takes no lock, and then a void at the same instant can't know of the claim that waits for it. The limit is in the
     * condition, so that a change of it goes through {@link AccountLimits} and on record.
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

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final AccountLimits limits;
    private final QueueOrder order;
    private final String move;

    Accounts(JdbcClient jdbc, AccountRows rows, AccountLimits limits, QueueOrder order) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
        this.order = order;
        this.move = move(order);
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
            if (!limits.open(claim)) {
                limits.follow(claim);
            }
        }
        return rows.get(claim.account());
    }

    private boolean moved(Claim claim, String statement) {
        return jdbc.sql(statement).param("x", Stored.tpp(claim.amountTpp())).param("id", claim.account().toString())
                .param("limit", Stored.tpp(claim.limitTpp())).update() == 1;
    }

    /** Turns a reservation into what was posted of it, which may be nothing. */
    Balance resolve(AccountKey account, Tpp reservedTpp, Tpp postedTpp) {
        jdbc.sql("update allocation_account set pending_tpp = pending_tpp - :reserved, posted_tpp = posted_tpp + :posted,"
                        + " movements = movements + 1" + WAKE + " where id = :id")
                .param("reserved", Stored.tpp(reservedTpp)).param("posted", Stored.tpp(postedTpp))
                .param("id", account.toString()).update();
        return rows.get(account);
    }

    /** @param countedTpp what of it was counted and not posted */
    Balance takeBack(AccountKey account, Tpp postedTpp, Tpp countedTpp) {
        jdbc.sql("update allocation_account set posted_tpp = posted_tpp - :x, counted_tpp = counted_tpp - :counted,"
                        + " movements = movements + 1" + WAKE + " where id = :id")
                .param("x", Stored.tpp(postedTpp)).param("counted", Stored.tpp(countedTpp)).param("id", account.toString()).update();
        return rows.get(account);
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
        if (!limits.open(claim)) {
            rows.lock(claim.account());
            limits.follow(claim);
        }
    }

    /** Of an account that is locked. */
    boolean wouldReserve(Claim claim) {
        Balance balance = rows.get(claim.account());
        return balance.fits(claim.amountTpp()) && (order == QueueOrder.FIRST_THAT_FITS || balance.waiting() == 0);
    }

    private Balance queue(AccountKey account, Tpp amountTpp, String set) {
        jdbc.sql("update allocation_account set " + set + ", movements = movements + 1 where id = :id")
                .param("x", Stored.tpp(amountTpp)).param("id", account.toString()).update();
        return rows.get(account);
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
}
