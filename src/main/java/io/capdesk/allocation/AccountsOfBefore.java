package io.capdesk.allocation;

import io.capdesk.DataMigration;
import io.capdesk.names.PartyNames;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parents' accounts were kept apart by legal form. Each gets the name that it is found under from now on. Where two of one name are
 * there already, the one that holds more gets it: nobody moves what is booked, the log names the other for an adjustment.
 */
@Component
class AccountsOfBefore extends DataMigration {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsOfBefore.class);
    private static final List<String> CHILDREN = List.of("allocation_entry", "allocation_limit", "allocation_claim",
            "allocation_stop", "notice_revision");

    private final PartyNames names;

    AccountsOfBefore(PartyNames names) {
        super("31", "one account for one parent");
        this.names = names;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = jdbc(context);
        var accounts = new ParentAccounts(names);
        var before = jdbc.sql("select id from allocation_account where kind in ('LPP', 'AIA_CERTIFICATE') order by posted_tpp desc, id")
                .query((row, n) -> AccountKey.parse(row.getString(1))).list();
        for (AccountKey old : before) {
            var now = old.kind() == AccountKind.LPP
                    ? accounts.lowProcessingPerformance(old.subject(), Integer.parseInt(old.window()))
                    : accounts.certificate(old.subject());
            if (!now.equals(old)) {
                rename(old, now, jdbc);
            }
        }
    }

    private static void rename(AccountKey old, AccountKey now, JdbcClient jdbc) {
        int added = jdbc.sql("insert into allocation_account (id, kind, subject, time_window, limit_tpp, overhang_tpp, pending_tpp,"
                        + " posted_tpp, counted_tpp, waiting, waiting_tpp, next_ticket, movements, met, wake_up, last_answer) select cast(? as varchar(320)), kind,"
                        + " cast(? as varchar(255)), time_window, limit_tpp, overhang_tpp, pending_tpp, posted_tpp, counted_tpp,"
                        + " waiting, waiting_tpp, next_ticket, movements, met, wake_up, last_answer from allocation_account where id = ?"
                        + " and not exists (select 1 from allocation_account other where other.id = ?)")
                .params(now.toString(), now.subject(), old.toString(), now.toString()).update();
        if (added == 0) {
            LOG.warn("The account {} is of the same parent as {}, which had been booked apart: adjust the second by what the first holds",
                    old, now);
            return;
        }
        CHILDREN.forEach(table -> jdbc.sql("update " + table + " set account = ? where account = ?")
                .params(now.toString(), old.toString()).update());
        jdbc.sql("delete from allocation_account where id = ?").param(old.toString()).update();
    }
}
