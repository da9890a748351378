package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits that no claim brings: a government arrangement raises a country's, its end gives the rule set's back. While one is
 * in force, claims that were judged before it don't bring the old limit back. Locks the account's row until the commit: call
 * it last. Whoever waits is woken by the statement that raises the limit.
 */
@Service
public class Limits {

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final AccountLimits limits;

    Limits(JdbcClient jdbc, AccountRows rows, AccountLimits limits) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
    }

    /** An arrangement takes effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Limited arrange(LimitChange change) {
        return change(change, LimitKind.ARRANGE);
    }

    /** It ends. A limit below the use refuses new reservations and breaks nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Limited restore(LimitChange change) {
        return change(change, LimitKind.RESTORE);
    }

    private Limited change(LimitChange change, LimitKind kind) {
        Optional<Balance> before = rows.lockIfThere(change.account());
        Optional<Limited> made = madeBefore(change, kind);
        if (made.isPresent()) {
            return made.get();
        }
        limits.change(change, kind);
        return new Limited.Changed(before.map(Balance::limitTpp).orElse(Tpp.ZERO), change.limitTpp());
    }

    private Optional<Limited> madeBefore(LimitChange change, LimitKind kind) {
        return jdbc.sql("select kind, limit_tpp from allocation_limit where account = ? and claim = ? and kind <> 'LIMIT'")
                .params(change.account().toString(), change.id())
                .query((row, n) -> kind.name().equals(row.getString("kind"))
                        && change.limitTpp().equals(Stored.tpp(row, "limit_tpp")) ? new Limited.Exists() : new Limited.Conflict())
                .list().stream().map(Limited.class::cast).findFirst();
    }
}
