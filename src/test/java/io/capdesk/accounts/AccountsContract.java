package io.capdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Applicants;
import io.capdesk.access.Colleagues;
import io.capdesk.access.LogIn;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.letters.LetterSlice;
import io.capdesk.letters.OutboxDelivery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every test of accounts stands on. */
@SpringBootTest(classes = AccountsSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    AccountsSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.outbox.scheduled=false",
    "capdesk.outbox-folder=target/outbox-accounts-${capdesk.test.fork:0}", "capdesk.address=https://desk.example/",
    "spring.datasource.hikari.minimum-idle=1"})
abstract class AccountsContract {

    static final String PASSWORD = "Quiet river of glass";
    static final OrganizationData ORGANIZATION =
            new OrganizationData("Example Exports Ltd.", "1 Quay\nLondon", "GB", "Example Holding", "US");

    @Autowired
    RegisterOrganization registerOrganization;
    @Autowired
    ConfirmRegistration confirmRegistration;
    @Autowired
    AskForNewPassword askForNewPassword;
    @Autowired
    ChooseNewPassword chooseNewPassword;
    @Autowired
    InvitePerson invitePerson;
    @Autowired
    AcceptInvitation acceptInvitation;
    @Autowired
    Invitations invitations;
    @Autowired
    ChangeColleague changeColleague;
    @Autowired
    EditOrganization editOrganization;
    @Autowired
    Applicants applicants;
    @Autowired
    Colleagues colleagues;
    @Autowired
    LogIn logIn;
    @Autowired
    OutboxDelivery delivery;
    @Autowired
    AccountsSlice.Played staff;
    @Autowired
    LetterSlice.MovedClock clock;
    @Autowired
    JdbcClient jdbc;

    final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    final String email = name + "@exporter.example";

    RegisterOrganization.Request request() {
        return new RegisterOrganization.Request(ORGANIZATION, "Export Desk", name, email, PASSWORD, PASSWORD);
    }

    /** The key in the last letter to the address. */
    String key(String address) {
        Matcher key = Pattern.compile("https://desk\\.example/[a-z/-]+\\?key=(\\S+)").matcher(lastLetter(address));
        assertThat(key.find()).as("a letter with a link to " + address).isTrue();
        return key.group(1);
    }

    String lastLetter(String address) {
        return letters(address).stream().reduce("", (before, last) -> last);
    }

    List<String> letters(String address) {
        return jdbc.sql("select text_body from letter where recipient_email = ? order by position").param(address)
                .query(String.class).list();
    }

    /** Registers and confirms; the answer is the organisation's first person. */
    Person administrator() {
        assertThat(registerOrganization.register(request()).problems()).isEmpty();
        assertThat(confirmRegistration.confirm(key(email), name)).isInstanceOf(ConfirmRegistration.Outcome.Confirmed.class);
        return applicants.find(name).orElseThrow();
    }

    Person colleagueOf(Person administrator, boolean alsoAdministrator) {
        String username = "c" + UUID.randomUUID().toString().substring(0, 8);
        Set<Role> roles = alsoAdministrator ? Set.of(Role.APPLICANT, Role.ACCOUNT_ADMINISTRATOR) : Set.of(Role.APPLICANT);
        return applicants.add(new Person(username, "Colleague", username + "@exporter.example", roles,
                administrator.organization()), applicants.hash(PASSWORD));
    }

    String session(Person person) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,"
                + " expiry_time, principal_name) values (?, ?, 0, 0, 0, 0, ?)").params(id, id, person.username()).update();
        return id;
    }

    boolean open(String session) {
        return jdbc.sql("select count(*) from spring_session where primary_id = ?").param(session).query(Integer.class).single() == 1;
    }
}
