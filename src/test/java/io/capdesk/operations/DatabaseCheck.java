package io.capdesk.operations;

import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.LedgerInvariants.Breach;
import io.capdesk.allocation.StoppedAccounts;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk's invariants, asked of the database of desks that run elsewhere. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    public static List<Breach> breaches(DataSource database) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(LedgerInvariants.class, StoppedAccounts.class, CaseInvariants.class, CheckInvariants.class);
            context.refresh();
            return context.getBean(CheckInvariants.class).check();
        }
    }
}
