package io.capdesk.allocation;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger's services share. */
@Configuration
class LedgerParts {

    @Bean
    QueueOrder queueOrder(@Value("${capdesk.allocation.order:strict}") QueueOrder order) {
        return order;
    }

    @Bean
    InsertIfAbsent insertIfAbsent(DataSource dataSource, JdbcClient jdbc) {
        return InsertIfAbsent.of(dataSource, jdbc);
    }

    @Bean
    AccountRows accountRows(JdbcClient jdbc) {
        return new AccountRows(jdbc);
    }

    @Bean
    AccountLimits accountLimits(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, AccountRows rows, Clock clock) {
        return new AccountLimits(jdbc, insertIfAbsent, rows, clock);
    }

    @Bean
    Accounts ledgerAccounts(JdbcClient jdbc, AccountRows rows, AccountLimits limits, QueueOrder order) {
        return new Accounts(jdbc, rows, limits, order);
    }

    @Bean
    Claims ledgerClaims(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock) {
        return new Claims(jdbc, insertIfAbsent, clock);
    }
}
