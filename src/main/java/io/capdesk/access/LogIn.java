package io.capdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One log-in for staff and applicants. Wrong passwords refuse new log-ins, each further one for twice as long; nobody who is in
 * is thrown out, or anybody could.
 */
@Service
public class LogIn {

    /** Attribute of the session: id of the power of attorney under which somebody acts. */
    public static final String ACTS_UNDER = "io.capdesk.access.actsUnder";

    /** Nobody types their own password wrong more often; from then on each attempt costs time. */
    private static final int FREE_ATTEMPTS = 4;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final StaffDirectory staff;
    private final Applicants applicants;
    private final StaffLocks locks;
    private final PowersOfAttorney powers;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LogIn(StaffDirectory staff, Applicants applicants, StaffLocks locks, PowersOfAttorney powers, Passwords passwords, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.staff = staff;
        this.applicants = applicants;
        this.locks = locks;
        this.powers = powers;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when the name is unknown, the password wrong, the account locked or without a role: the answer is the same. */
    public Optional<Person> logIn(String username, String password) {
        if (staff.find(username).isPresent()) {
            return staff.authenticate(username, password).filter(this::present);
        }
        Optional<String> hash = transaction.execute(status -> attempt(username));
        if (hash.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, hash.get())) {
            return Optional.empty();
        }
        jdbc.sql("update applicant_account set failed_logins = 0, locked_until = null where username = ?")
                .param(username).update();
        return applicants.find(username);
    }

    /** The person as they are now; empty once their account is gone, locked by an administrator or deactivated. */
    public Optional<Person> current(String username) {
        return staff.find(username).filter(this::present).or(() -> applicants.find(username));
    }

    /** The same, as they act for a principal; as themselves where the power is none or has ended. */
    public Optional<Person> current(String username, Object power) {
        return current(username).map(person -> power instanceof UUID id ? powers.acting(person, id).orElse(person) : person);
    }

    private boolean present(Person person) {
        return !person.roles().isEmpty() && !locks.locked(person.username());
    }

    /**
     * Counts the attempt before the password is compared, under the lock of the row: of a thousand guesses at once no more
     * are compared than one after the other.
     *
     * @return the hash to compare with; empty when nothing is compared
     */
    private Optional<String> attempt(String username) {
        Instant now = clock.instant();
        int open = jdbc.sql("update applicant_account set failed_logins = failed_logins + 1 where username = ? and active = true"
                        + " and (locked_until is null or locked_until <= ?)")
                .params(username, now.atOffset(ZoneOffset.UTC)).update();
        if (open == 0) {
            return Optional.empty();
        }
        int attempts = jdbc.sql("select failed_logins from applicant_account where username = ?").param(username)
                .query(Integer.class).single();
        if (attempts > FREE_ATTEMPTS) {
            jdbc.sql("update applicant_account set locked_until = ? where username = ?")
                    .params(now.plus(lock(attempts - FREE_ATTEMPTS)).atOffset(ZoneOffset.UTC), username).update();
        }
        return jdbc.sql("select password_hash from applicant_account where username = ?").param(username)
                .query(String.class).optional();
    }

    private static Duration lock(int times) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }
}
