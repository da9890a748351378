package io.capdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One log-in for staff and applicants. Wrong passwords lock new log-ins for a while; nobody who is in is thrown out. */
@Service
public class LogIn {

    private static final int FAILURES_BEFORE_LOCK = 5;
    private static final Duration LOCK = Duration.ofMinutes(10);

    private record Account(String passwordHash, OffsetDateTime lockedUntil) {}

    private final StaffDirectory staff;
    private final Applicants applicants;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    LogIn(StaffDirectory staff, Applicants applicants, Passwords passwords, JdbcClient jdbc, Clock clock) {
        this.staff = staff;
        this.applicants = applicants;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when the name is unknown, the password wrong, the account locked or without a role: the answer is the same. */
    public Optional<Person> logIn(String username, String password) {
        if (staff.find(username).isPresent()) {
            return staff.authenticate(username, password).filter(person -> !person.roles().isEmpty());
        }
        Optional<Account> account = account(username);
        if (account.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return opens(account.get(), username, password) ? applicants.find(username) : Optional.empty();
    }

    /** The person as they are now; empty once their account is gone. */
    public Optional<Person> current(String username) {
        return staff.find(username).filter(person -> !person.roles().isEmpty()).or(() -> applicants.find(username));
    }

    private Optional<Account> account(String username) {
        return jdbc.sql("select password_hash, locked_until from applicant_account where username = ?").param(username)
                .query((row, n) -> new Account(row.getString(1), row.getObject(2, OffsetDateTime.class))).optional();
    }

    private boolean opens(Account account, String username, String password) {
        Instant now = clock.instant();
        if (account.lockedUntil() != null && now.isBefore(account.lockedUntil().toInstant())) {
            passwords.pretend(password);
            return false;
        }
        if (!passwords.matches(password, account.passwordHash())) {
            count(username, now);
            return false;
        }
        jdbc.sql("update applicant_account set failed_logins = 0, locked_until = null where username = ?")
                .param(username).update();
        return true;
    }

    private void count(String username, Instant now) {
        jdbc.sql("update applicant_account set failed_logins = failed_logins + 1 where username = ?")
                .param(username).update();
        jdbc.sql("update applicant_account set failed_logins = 0, locked_until = ? where username = ? and failed_logins >= ?")
                .params(now.plus(LOCK).atOffset(ZoneOffset.UTC), username, FAILURES_BEFORE_LOCK).update();
    }
}
