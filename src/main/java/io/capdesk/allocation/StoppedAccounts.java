package io.capdesk.allocation;

import io.capdesk.allocation.LedgerInvariants.Breach;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that take no new applications, because something that must be true of them is not. All others go on. */
@Service
public class StoppedAccounts {

    private static final String ACCOUNT = "account";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoppedAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean stopped(AccountKey account) {
        return jdbc.sql("select count(*) from allocation_stop where account = ?").param(account.toString())
                .query(Long.class).single() > 0;
    }

    public long count() {
        return jdbc.sql("select count(*) from allocation_stop").query(Long.class).single();
    }

    /** Stops the accounts of these breaches and opens all others. An account stays stopped since when it was first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(List<Breach> breaches) {
        Map<String, String> broken = new LinkedHashMap<>();
        breaches.forEach(breach -> breach.rows().forEach(row -> accounts(row)
                .forEach(account -> broken.putIfAbsent(account, breach.invariant().name()))));
        List<String> before = jdbc.sql("select account from allocation_stop").query(String.class).list();
        before.stream().filter(account -> !broken.containsKey(account))
                .forEach(account -> jdbc.sql("delete from allocation_stop where account = ?").param(account).update());
        broken.forEach((account, because) -> {
            if (!before.contains(account)) {
                jdbc.sql("insert into allocation_stop (account, because, since) values (?, ?, ?)")
                        .params(account, because, Stored.instant(clock.instant())).update();
            }
        });
    }

    /** A row at fault names its account, or begins with the id of an account, a claim or an entry. */
    private List<String> accounts(Map<String, Object> row) {
        if (row.get(ACCOUNT) != null) {
            return List.of(row.get(ACCOUNT).toString());
        }
        return jdbc.sql("select id from allocation_account where id = :id union select account from allocation_claim where id = :id"
                        + " union select account from allocation_entry where id = :id")
                .param("id", String.valueOf(row.values().iterator().next())).query(String.class).list();
    }
}
