package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens accounts under a limit and changes it; both stand on record as movements. */
class AccountLimits {

    private static final String LIMIT = "update allocation_account set limit_tpp = :limit, movements = movements + 1,"
            + " overhang_tpp = greatest(overhang_tpp, pending_tpp + posted_tpp - cast(:limit as numeric(38,10)))" + Accounts.WAKE;

    private final JdbcClient jdbc;
    private final InsertIfAbsent insertIfAbsent;
    private final AccountRows rows;
    private final Clock clock;

    AccountLimits(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, AccountRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.insertIfAbsent = insertIfAbsent;
        this.rows = rows;
        this.clock = clock;
    }

    /** Under the claim's limit; false when it is there. */
    boolean open(Claim claim) {
        boolean opened = open(claim.account(), claim.limitTpp(), false);
        if (opened) {
            record(LimitChange.broughtBy(claim), LimitKind.LIMIT);
        }
        return opened;
    }

    private boolean open(AccountKey account, Tpp limitTpp, boolean arranged) {
        LinkedHashMap<String, Object> row = new LinkedHashMap<>();
        row.put("id", account.toString());
        row.put("kind", account.kind().name());
        row.put("subject", account.subject());
        row.put("time_window", account.window());
        row.put("limit_tpp", Stored.tpp(limitTpp));
        row.put("arranged", arranged);
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

    /**
     * What the claim brings counts, unless a government arrangement does. A limit below the use breaks nothing: the overhang takes
     * what is above, and nothing new fits.
     */
    void follow(Claim claim) {
        int changed = jdbc.sql(LIMIT + " where id = :id and limit_tpp <> :limit and arranged = false")
                .param("limit", Stored.tpp(claim.limitTpp())).param("id", claim.account().toString()).update();
        if (changed == 1) {
            record(LimitChange.broughtBy(claim), LimitKind.LIMIT);
        }
    }

    /** Whatever the account's limit was. A raised one wakes who waits. */
    void change(LimitChange change, LimitKind kind) {
        boolean arranged = kind == LimitKind.ARRANGE;
        if (!open(change.account(), change.limitTpp(), arranged)) {
            jdbc.sql(LIMIT + ", arranged = :arranged where id = :id").param("arranged", arranged)
                    .param("limit", Stored.tpp(change.limitTpp())).param("id", change.account().toString()).update();
        }
        record(change, kind);
    }

    private void record(LimitChange change, LimitKind kind) {
        Balance balance = rows.get(change.account());
        jdbc.sql("insert into allocation_limit (account, movement, kind, limit_tpp, claim, rule_set, legal_at, actual_at, booked_by,"
                        + " pending_after, posted_after, waiting_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(change.account().toString(), balance.movements(), kind.name(), Stored.tpp(change.limitTpp()), change.id(),
                        change.ruleSet(), Stored.instant(change.legalAt()), Stored.instant(clock.instant()), change.by(),
                        Stored.tpp(balance.pendingTpp()), Stored.tpp(balance.postedTpp()), Stored.tpp(balance.waitingTpp()))
                .update();
    }
}
