package io.capdesk.accounts;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import io.capdesk.letters.LetterSlice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    static class Played implements StaffDirectory, StaffRegister {

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
        public boolean hasAdministrator() {
            return staff.values().stream().anyMatch(person -> person.is(Role.ADMINISTRATOR));
        }

        @Override
        public List<Person> all() {
            return List.copyOf(staff.values());
        }

        @Override
        public void add(Person person, String oneTimePassword) {
            staff.put(person.username(), person);
        }

        @Override
        public void changeRoles(String username, Set<Role> roles) {
            staff.computeIfPresent(username, (name, was) -> new Person(name, was.displayName(), was.email(), roles, null));
        }

        @Override
        public void resetPassword(String username, String oneTimePassword) {}

        @Override
        public void delete(String username) {
            staff.remove(username);
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
