package io.capdesk.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

/**
 * Documents and letters on a database of their own migrations, without the engine. No stereotype, so that no scan of the
 * whole application finds it.
 */
@ComponentScan({"io.capdesk.audit", "io.capdesk.documents", "io.capdesk.letters"})
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class, MailSenderAutoConfiguration.class})
public class LetterSlice {

    public static final String SCHEMA = "spring.sql.init.schema-locations=classpath:db/migration/V11__audit.sql,"
            + "classpath:db/migration/V12__documents.sql,classpath:db/migration/V20__letters.sql";

    /** Stands still until moved. */
    public static class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2025-06-02T12:00:00Z");

        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }
}
