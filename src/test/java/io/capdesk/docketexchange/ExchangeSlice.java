package io.capdesk.docketexchange;

import io.capdesk.letters.LetterSlice.MovedClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Dockets and their exchange on a database of their own migrations. No stereotype, so that no scan of the application finds it. */
@ComponentScan({"io.capdesk.audit", "io.capdesk.documents", "io.capdesk.letters", "io.capdesk.docket", "io.capdesk.docketexchange",
    "io.capdesk.commentsearch"})
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class, MailSenderAutoConfiguration.class})
public class ExchangeSlice {

    private static final String MIGRATIONS = "classpath:db/migration/";
    public static final String SCHEMA = "spring.sql.init.schema-locations=" + MIGRATIONS + "V10__access.sql," + MIGRATIONS + "V11__audit.sql," + MIGRATIONS
            + "V12__documents.sql," + MIGRATIONS + "V20__letters.sql," + MIGRATIONS + "V23__accounts.sql," + MIGRATIONS + "V41__dockets.sql," + MIGRATIONS
            + "V42_1__public_docket.sql," + MIGRATIONS + "V43__comment_review.sql," + MIGRATIONS + "V45__docket_exchange.sql";

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }
}
