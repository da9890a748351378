package io.capdesk.startup;

import io.capdesk.access.Applicants;
import io.capdesk.access.LogIn;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an empty desk its administrator, and on the embedded database one account of each role to try it with. */
@Component
class FirstAccounts {

    private record Account(String username, String displayName, Role role) {}

    private static final Account ADMINISTRATOR = new Account("admin", "Administrator", Role.ADMINISTRATOR);

    private static final List<Account> STAFF = List.of(
            new Account("officer", "Licensing Officer", Role.LICENSING_OFFICER),
            new Account("countersigner", "Countersigning Officer", Role.COUNTERSIGNING_OFFICER),
            new Account("security", "Security Reviewer", Role.SECURITY_REVIEWER),
            new Account("state", "State Reviewer", Role.STATE_REVIEWER),
            new Account("defense", "Defense Reviewer", Role.DEFENSE_REVIEWER),
            new Account("energy", "Energy Reviewer", Role.ENERGY_REVIEWER),
            new Account("justice", "Justice Reviewer", Role.JUSTICE_REVIEWER),
            new Account("chair", "Committee Chair", Role.COMMITTEE_CHAIR),
            new Account("secretary", "Board Secretary", Role.BOARD_SECRETARY),
            new Account("analyst", "Comment Analyst", Role.COMMENT_ANALYST),
            new Account("manager", "Manager", Role.MANAGER));

    private static final String APPLICANT = "applicant";

    private final StaffRegister staff;
    private final Applicants applicants;
    private final LogIn logIn;
    private final OneTimePasswords passwords;
    private final DeskDatabase database;
    private final JdbcClient jdbc;

    FirstAccounts(StaffRegister staff, Applicants applicants, LogIn logIn, OneTimePasswords passwords,
            DeskDatabase database, JdbcClient jdbc) {
        this.staff = staff;
        this.applicants = applicants;
        this.logIn = logIn;
        this.passwords = passwords;
        this.database = database;
        this.jdbc = jdbc;
    }

    /** @return the new accounts with their one-time passwords, which exist nowhere else; empty on every later start */
    @Transactional
    public Map<String, String> create() {
        Map<String, String> created = new LinkedHashMap<>();
        oneNodeAtATime();
        if (staff.hasAdministrator()) {
            return created;
        }
        hire(ADMINISTRATOR, created);
        if (database.embedded()) {
            STAFF.stream().filter(account -> logIn.current(account.username()).isEmpty())
                    .forEach(account -> hire(account, created));
            if (logIn.current(APPLICANT).isEmpty()) {
                String password = passwords.next();
                applicants.add(APPLICANT, "Sample Applicant", "applicant@exporter.example",
                        applicants.addOrganization("Sample Compute Corporation", "US").id(), password);
                created.put(APPLICANT, password);
            }
        }
        return created;
    }

    /** Of two nodes that start together on an empty database one would fail; the row comes with the engine's schema. */
    private void oneNodeAtATime() {
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update").query(String.class).single();
    }

    private void hire(Account account, Map<String, String> created) {
        String password = passwords.next();
        staff.add(new Person(account.username(), account.displayName(), null, Set.of(account.role()), null), password);
        created.put(account.username(), password);
    }
}
