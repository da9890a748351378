package io.capdesk.sample;

import io.capdesk.access.Applicants;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Organization;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of the sample, named for what they do. */
class SampleAccounts {

    private record Staff(String username, String displayName, Role role) {}

    private static final List<Staff> STAFF = List.of(
            new Staff("sample-officer", "Sample Licensing Officer", Role.LICENSING_OFFICER),
            new Staff("sample-countersigner", "Sample Countersigning Officer", Role.COUNTERSIGNING_OFFICER),
            new Staff("sample-security", "Sample Security Reviewer", Role.SECURITY_REVIEWER),
            new Staff("sample-state", "Sample State Reviewer", Role.STATE_REVIEWER),
            new Staff("sample-defense", "Sample Defense Reviewer", Role.DEFENSE_REVIEWER),
            new Staff("sample-energy", "Sample Energy Reviewer", Role.ENERGY_REVIEWER),
            new Staff("sample-justice", "Sample Justice Reviewer", Role.JUSTICE_REVIEWER),
            new Staff("sample-chair", "Sample Committee Chair", Role.COMMITTEE_CHAIR),
            new Staff("sample-secretary", "Sample Board Secretary", Role.BOARD_SECRETARY),
            new Staff("sample-analyst", "Sample Comment Analyst", Role.COMMENT_ANALYST),
            new Staff("sample-manager", "Sample Manager", Role.MANAGER));

    private static final String APPLICANT = "sample-applicant";

    private final StaffRegister register;
    private final StaffDirectory directory;
    private final Applicants applicants;
    private final OneTimePasswords passwords;

    SampleAccounts(StaffRegister register, StaffDirectory directory, Applicants applicants, OneTimePasswords passwords) {
        this.register = register;
        this.directory = directory;
        this.applicants = applicants;
        this.passwords = passwords;
    }

    /** @return the new accounts with their one-time passwords, which exist nowhere else */
    Map<String, String> create() {
        Map<String, String> created = new LinkedHashMap<>();
        STAFF.stream().filter(account -> directory.find(account.username()).isEmpty()).forEach(account -> {
            created.put(account.username(), passwords.next());
            register.add(new Person(account.username(), account.displayName(), null, Set.of(account.role()), null),
                    created.get(account.username()));
        });
        if (applicants.find(APPLICANT).isEmpty()) {
            Organization exporter = applicants.addOrganization(
                    new Organization(UUID.randomUUID(), "Sample Exporter", "Sample address, United States", "US", "", ""));
            created.put(APPLICANT, passwords.next());
            applicants.add(APPLICANT, "Sample Applicant", "sample-applicant@exporter.example", exporter.id(),
                    created.get(APPLICANT));
        }
        return created;
    }

    Person applicant() {
        return applicants.find(APPLICANT).orElseThrow(() -> gone(APPLICANT));
    }

    /** A desk with cases of its own has none of them, one whose sample is older not all. */
    boolean present(Role role) {
        return directory.find(username(role)).isPresent();
    }

    Person staff(Role role) {
        return directory.find(username(role)).orElseThrow(() -> gone(username(role)));
    }

    private static String username(Role role) {
        return STAFF.stream().filter(account -> account.role() == role).findFirst().orElseThrow().username();
    }

    private static IllegalStateException gone(String username) {
        return new IllegalStateException("The account " + username + " is gone or locked, and the sample data is not complete yet.");
    }
}
