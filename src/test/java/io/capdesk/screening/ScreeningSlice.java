package io.capdesk.screening;

import io.capdesk.letters.LetterSlice.MovedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/** Screening on a database of its own migrations. No stereotype, so that no scan of the whole application finds it. */
@ComponentScan({"io.capdesk.audit", "io.capdesk.names", "io.capdesk.rules", "io.capdesk.screening"})
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class})
class ScreeningSlice {

    static final String SCHEMA = "spring.sql.init.schema-locations=classpath:db/migration/V11__audit.sql,"
            + "classpath:db/migration/V22__screening.sql";

    /** Cases as intake will name them, and what was said about them. */
    static class FakeCases implements ScreenedCases {
        final List<ScreenedCase> cases = new ArrayList<>();
        final List<NewHitsOnRescreening> facts = new CopyOnWriteArrayList<>();
        String failing;

        @Override
        public List<ScreenedCase> toScreenAgain() {
            return cases;
        }

        @EventListener
        void heard(NewHitsOnRescreening fact) {
            if (fact.controlNumber().equals(failing)) {
                throw new IllegalStateException("a listener that fails");
            }
            facts.add(fact);
        }
    }

    @Bean
    FakeCases fakeCases() {
        return new FakeCases();
    }

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }
}
