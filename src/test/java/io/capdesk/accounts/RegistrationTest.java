package io.capdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Organization;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.accounts.RegisterOrganization.Request;
import io.capdesk.letters.ResendLetter;
import io.capdesk.letters.ResendRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1")
class RegistrationTest extends AccountsContract {

    @Autowired
    ResendLetter resendLetter;

    @Test
    void whoFollowsTheLinkIsAccountAdministratorOfWhatTheyRegistered() {
        Person person = administrator();
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.APPLICANT, Role.ACCOUNT_ADMINISTRATOR);
        assertThat(person.email()).isEqualTo(email);
        assertThat(logIn.logIn(name, PASSWORD)).contains(person);
        assertThat(applicants.organization(person.organization())).contains(new Organization(person.organization(),
                "Example Exports Ltd.", "1 Quay\nLondon", "GB", "Example Holding", "US"));
        assertThat(jdbc.sql("select count(*) from pending_registration where username = ?").param(name)
                .query(Integer.class).single()).as("the hash lies in one place").isZero();
    }

    @Test
    void beforeTheLinkIsFollowedThereIsNobody() {
        registerOrganization.register(request());
        assertThat(logIn.logIn(name, PASSWORD)).isEmpty();
        assertThat(applicants.find(name)).isEmpty();
        String key = key(email);
        assertThat(confirmRegistration.find(key)).as("looking at the page uses nothing up")
                .contains(new ConfirmRegistration.Pending("Example Exports Ltd.", name));
        assertThat(applicants.find(name)).isEmpty();
    }

    @Test
    void aLinkWorksOnceAndForADay() {
        registerOrganization.register(request());
        String key = key(email);
        clock.move(Duration.ofHours(24).minusSeconds(1));
        assertThat(confirmRegistration.find(key)).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(confirmRegistration.confirm(key, name)).isInstanceOf(ConfirmRegistration.Outcome.NoSuchLink.class);
        registerOrganization.register(request());
        String second = key(email);
        assertThat(confirmRegistration.confirm(second, name)).isInstanceOf(ConfirmRegistration.Outcome.Confirmed.class);
        assertThat(confirmRegistration.confirm(second, name + "2")).isInstanceOf(ConfirmRegistration.Outcome.NoSuchLink.class);
        assertThat(applicants.taken(name + "2")).isFalse();
    }

    @Test
    void ofManyWhoFollowOneLinkAtOnceOneGetsIn() {
        registerOrganization.register(request());
        String key = key(email);
        AtomicInteger confirmed = new AtomicInteger();
        IntStream.range(0, 8).parallel().forEach(n -> {
            if (confirmRegistration.confirm(key, name + n) instanceof ConfirmRegistration.Outcome.Confirmed) {
                confirmed.incrementAndGet();
            }
        });
        assertThat(confirmed).hasValue(1);
    }

    @Test
    void aGuessedKeyAndAKeyForSomethingElseOpenNothing() {
        administrator();
        askForNewPassword.ask(email);
        for (String key : List.of("", "a", "x".repeat(100_000), key(email), "' or 1=1 --")) {
            assertThat(confirmRegistration.confirm(key, name + "x")).isInstanceOf(ConfirmRegistration.Outcome.NoSuchLink.class);
        }
    }

    @Test
    void theDatabaseHoldsNoKeyOnceTheLetterIsSent() {
        registerOrganization.register(request());
        String key = key(email);
        delivery.deliverDue();
        assertThat(lastLetter(email)).doesNotContain(key).contains("Erased");
        assertThat(jdbc.sql("select html_body from letter where recipient_email = ?").param(email).query(String.class).single())
                .doesNotContain(key);
        assertThat(jdbc.sql("select count(*) from letter_attachment a join letter l on l.id = a.letter where l.recipient_email = ?")
                .param(email).query(Integer.class).single()).as("no paper keeps it either").isZero();
        assertThat(jdbc.sql("select key_hash from account_link where email = ?").param(email).query(String.class).single())
                .isEqualTo(Links.hash(key)).isNotEqualTo(key);
    }

    @Test
    void aLetterThatWasGivenUpIsNotSentAgain() {
        registerOrganization.register(request());
        UUID letter = jdbc.sql("select id from letter where recipient_email = ?").param(email).query(UUID.class).single();
        jdbc.sql("update outbox set status = 'DEAD' where letter = ?").param(letter).update();
        var manager = new Person("m", "Manager", null, Set.of(Role.MANAGER), null);
        assertThat(resendLetter.resend(manager, letter)).contains(ResendRefusal.KEY_ERASED);
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndAnotherLetter() {
        administrator();
        var again = registerOrganization.register(new Request(ORGANIZATION, "Other", name + "b", email.toUpperCase(), PASSWORD, PASSWORD));
        assertThat(again.sent()).isTrue();
        assertThat(lastLetter(email).replaceAll("\\s+", " ")).contains("belongs to an account that exists").doesNotContain("?key=");
    }

    @Test
    void aTakenNameIsToldOnlyToWhoHasTheLinkWhichStillWorks() {
        staff.staff.put("s" + name, new Person("s" + name, "Staff", null, Set.of(Role.MANAGER), null));
        var wished = new Request(ORGANIZATION, "Export Desk", "s" + name, email, PASSWORD, PASSWORD);
        assertThat(registerOrganization.register(wished).sent()).isTrue();
        String key = key(email);
        assertThat(confirmRegistration.confirm(key, "s" + name)).isEqualTo(
                new ConfirmRegistration.Outcome.Refused(new Problem("username", "This user name is taken. Choose another.")));
        assertThat(confirmRegistration.confirm(key, name)).isEqualTo(new ConfirmRegistration.Outcome.Confirmed(name));
    }

    @Test
    void anAddressGetsAtMostThreeLettersAnHour() {
        for (int times = 0; times < 6; times++) {
            assertThat(registerOrganization.register(request()).sent()).isTrue();
        }
        assertThat(letters(email)).hasSize(3);
        clock.move(Duration.ofHours(1));
        registerOrganization.register(request());
        assertThat(letters(email)).hasSize(4);
    }

    @Test
    void anAddressOpensOneAccountHoweverOftenItRegistered() {
        registerOrganization.register(request());
        String first = key(email);
        registerOrganization.register(request());
        confirmRegistration.confirm(key(email), name);
        assertThat(confirmRegistration.confirm(first, name + "2")).isInstanceOf(ConfirmRegistration.Outcome.NoSuchLink.class);
    }

    @Test
    void whatWasNeverConfirmedIsForgotten() {
        registerOrganization.register(request());
        clock.move(Duration.ofHours(25));
        registerOrganization.register(new Request(ORGANIZATION, "Other", name + "b", "b" + email, PASSWORD, PASSWORD));
        assertThat(jdbc.sql("select count(*) from pending_registration where username = ?").param(name)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void nothingThatAStrangerTypedIsInTheLetterToAnAddressThatMayNotBeTheirs() {
        registerOrganization.register(new Request(new OrganizationData("Buy cheap pills", "1 Pill street", "GB", "Pills", "GB"),
                "Pill seller", name, email, PASSWORD, PASSWORD));
        assertThat(lastLetter(email)).doesNotContainIgnoringCase("pill");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name           | ''                          | Enter the organisation's full legal name.",
        "name           | <1000>                      | Shorten this to 255 characters.",
        "name           | <1000000>                   | Shorten this to 255 characters.",
        "name           | Visit https://evil.example  | Write a name, not an address on the web.",
        "name           | Exports\u202Etxt            | Type this again: it has characters that can't be seen.",
        "name           | Ex\u0000ports               | Type this again: it has characters that can't be seen.",
        "address        | ' '                         | Enter the postal address.",
        "address        | <1001>                      | Shorten this to 1,000 characters.",
        "country        | XX                          | Select the country of the headquarters.",
        "country        | 'GB''; drop table letter'   | Select the country of the headquarters.",
        "ultimateParent | ''                          | Enter the ultimate parent; the organisation itself if there is none.",
        "parentCountry  | ''                          | Select the country of the ultimate parent's headquarters.",
        "displayName    | ''                          | Enter your name.",
        "email          | a@b.example;c@d.example     | Enter one e-mail address, like name@example.com.",
        "email          | 'a@b.example\r\nBcc: c@d.ex'| Enter one e-mail address, like name@example.com.",
        "email          | nobody                      | Enter one e-mail address, like name@example.com.",
        "username       | Admin                       | Choose 3 to 64 small letters, digits, dots, hyphens or underscores, the first a letter or digit.",
        "username       | аdmin                       | Choose 3 to 64 small letters, digits, dots, hyphens or underscores, the first a letter or digit.",
        "username       | ../a                        | Choose 3 to 64 small letters, digits, dots, hyphens or underscores, the first a letter or digit.",
        "password       | short                       | Choose at least 12 characters.",
        "password       | <201>                       | Choose at most 200 characters.",
        "repeated       | Another river of glass      | The two passwords differ. Type the password twice."})
    void whatIsWrongIsSaidBesideItsField(String field, String typed, String message) {
        String text = typed.matches("<\\d+>") ? "x".repeat(Integer.parseInt(typed.substring(1, typed.length() - 1))) : typed;
        var answer = registerOrganization.register(with(field, text));
        assertThat(answer.problems()).contains(new Problem(field, message));
        assertThat(letters(email)).isEmpty();
    }

    private Request with(String field, String text) {
        var organization = new OrganizationData(field.equals("name") ? text : "N", field.equals("address") ? text : "A",
                field.equals("country") ? text : "GB", field.equals("ultimateParent") ? text : "P",
                field.equals("parentCountry") ? text : "GB");
        String password = field.equals("password") ? text : PASSWORD;
        return new Request(organization, field.equals("displayName") ? text : "D", field.equals("username") ? text : name,
                field.equals("email") ? text : email, password, field.equals("repeated") ? text : password);
    }

    @Test
    void aPasswordWithTheUserNameInItIsRefused() {
        String password = "My " + name.toUpperCase() + " is here";
        assertThat(registerOrganization.register(new Request(ORGANIZATION, "D", name, email, password, password)).problems())
                .containsExactly(new Problem("password", "Choose a password without your user name in it."));
    }
}
