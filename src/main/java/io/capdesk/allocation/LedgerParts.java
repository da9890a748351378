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
    Accounts ledgerAccounts(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock, QueueOrder order) {
        return new Accounts(jdbc, insertIfAbsent, clock, order);
    }

    @Bean
    Claims ledgerClaims(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock) {
        return new Claims(jdbc, insertIfAbsent, clock);
    }
}
