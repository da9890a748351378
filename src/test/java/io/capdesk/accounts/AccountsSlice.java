package io.capdesk.accounts;

import io.capdesk.access.Person;
import io.capdesk.access.StaffDirectory;
import io.capdesk.letters.LetterSlice;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Accounts, letters and the rules' countries on a database of their own migrations, without the engine. */
@ComponentScan({"io.capdesk.access", "io.capdesk.accounts", "io.capdesk.rules"})
@Import(LetterSlice.class)
public class AccountsSlice {

    static final String SCHEMA = "spring.sql.init.schema-locations=classpath:db/migration/V10__access.sql,"
            + "classpath:db/migration/V11__audit.sql,classpath:db/migration/V12__documents.sql,"
            + "classpath:db/migration/V20__letters.sql,classpath:db/migration/V21__sessions.sql,"
            + "classpath:db/migration/V23__accounts.sql";

    /** Staff by name, none with a password. */
    static class Played implements StaffDirectory {

        final Map<String, Person> staff = new ConcurrentHashMap<>();

        @Override
        public Optional<Person> authenticate(String username, String password) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> find(String username) {
            return Optional.ofNullable(staff.get(username));
        }

        @Override
        public void changePassword(String username, String newPassword) {
            throw new UnsupportedOperationException();
        }
    }

    @Bean
    Played staff() {
        return new Played();
    }
}
