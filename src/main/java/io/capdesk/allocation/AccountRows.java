package io.capdesk.allocation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts as they stand. */
class AccountRows {

    private static final String ONE = "select * from allocation_account where id = ?";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Balance> find(AccountKey account) {
        return read(ONE, account);
    }

    Balance get(AccountKey account) {
        return there(find(account), account);
    }

    /** Until the transaction ends. */
    Balance lock(AccountKey account) {
        return there(lockIfThere(account), account);
    }

    /** Of an account that nobody opened there is nothing to lock. */
    Optional<Balance> lockIfThere(AccountKey account) {
        return read(ONE + " for update", account);
    }

    List<Balance> all() {
        return jdbc.sql("select * from allocation_account order by id").query(Balance::read).list();
    }

    private Optional<Balance> read(String statement, AccountKey account) {
        return jdbc.sql(statement).param(account.toString()).query(Balance::read).optional();
    }

    private static Balance there(Optional<Balance> balance, AccountKey account) {
        return balance.orElseThrow(() -> new IllegalStateException("No account " + account));
    }
}
