package io.capdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.access.Colleague;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.accounts.ChangeColleague.Deed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invitations, rights and passwords of an organisation's people. */
abstract class PeopleContract extends AccountsContract {

    private static final String NEXT = "Louder river of stones";

    @Test
    void anInvitedColleagueOpensTheirAccountInTheOrganisation() {
        Person administrator = administrator();
        String address = "new" + email;
        assertThat(invitePerson.invite(administrator, new InvitePerson.Invited("New Colleague", address, false))).isEmpty();
        assertThat(lastLetter(address).replaceAll("\\s+", " ")).contains("Export Desk of Example Exports Ltd. invites you");
        String key = key(address);
        assertThat(acceptInvitation.find(key)).contains(new AcceptInvitation.Offer("Example Exports Ltd.", "New Colleague", address));
        assertThat(invitations.open(administrator.organization())).extracting(Invitations.Invitation::email).containsExactly(address);

        assertThat(acceptInvitation.accept(key, chosen(name))).isEqualTo(new AcceptInvitation.Outcome.Refused(
                List.of(new Problem("username", "This user name is taken. Choose another."))));
        assertThat(acceptInvitation.accept(key, chosen("n" + name))).isEqualTo(new AcceptInvitation.Outcome.Accepted("n" + name));

        Person colleague = logIn.logIn("n" + name, PASSWORD).orElseThrow();
        assertThat(colleague.organization()).isEqualTo(administrator.organization());
        assertThat(colleague.roles()).containsExactly(Role.APPLICANT);
        assertThat(acceptInvitation.accept(key, chosen("m" + name))).as("a second time")
                .isInstanceOf(AcceptInvitation.Outcome.NoSuchLink.class);
        assertThat(invitations.open(administrator.organization())).isEmpty();
    }

    @Test
    void anInvitationEndsAfterSevenDaysOrWhenItIsTakenBack() {
        Person administrator = administrator();
        invitePerson.invite(administrator, new InvitePerson.Invited("Late", "late" + email, true));
        String late = key("late" + email);
        clock.move(Duration.ofDays(7));
        assertThat(acceptInvitation.accept(late, chosen("l" + name))).isInstanceOf(AcceptInvitation.Outcome.NoSuchLink.class);
        invitePerson.invite(administrator, new InvitePerson.Invited("Wrong", "wrong" + email, true));
        var invitation = invitations.open(administrator.organization()).get(0).id();
        Person stranger = stranger();
        assertThat(invitePerson.withdraw(stranger, invitation)).as("another organisation's").isFalse();
        assertThat(invitePerson.withdraw(administrator, invitation)).isTrue();
        assertThat(acceptInvitation.accept(key("wrong" + email), chosen("w" + name)))
                .isInstanceOf(AcceptInvitation.Outcome.NoSuchLink.class);
    }

    @Test
    void whoIsTakenOutOfUseTakesTheirOpenInvitationsAlong() {
        Person administrator = administrator();
        Person second = colleagueOf(administrator, true);
        invitePerson.invite(second, new InvitePerson.Invited("Myself again", "again" + email, true));
        changeColleague.change(administrator, second.username(), Deed.DEACTIVATE);
        assertThat(acceptInvitation.find(key("again" + email))).isEmpty();
    }

    @Test
    void aDeactivatedColleagueIsOutAtOnceAndComesBackOnlyWhenReactivated() {
        Person administrator = administrator();
        Person colleague = colleagueOf(administrator, false);
        String session = session(colleague);
        String own = session(administrator);
        assertThat(changeColleague.change(administrator, colleague.username(), Deed.DEACTIVATE)).isEmpty();
        assertThat(open(session)).isFalse();
        assertThat(open(own)).as("nobody else's session").isTrue();
        assertThat(logIn.logIn(colleague.username(), PASSWORD)).isEmpty();
        assertThat(logIn.current(colleague.username())).isEmpty();
        assertThat(applicants.taken(colleague.username())).as("the name stays theirs").isTrue();
        askForNewPassword.ask(colleague.email());
        assertThat(letters(colleague.email())).as("nor by a link").isEmpty();
        changeColleague.change(administrator, colleague.username(), Deed.REACTIVATE);
        assertThat(logIn.logIn(colleague.username(), PASSWORD)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Deed.class, names = {"MAKE_ADMINISTRATOR", "UNMAKE_ADMINISTRATOR"})
    void aChangeOfRolesEndsTheSessions(Deed deed) {
        Person administrator = administrator();
        Person colleague = colleagueOf(administrator, deed == Deed.UNMAKE_ADMINISTRATOR);
        String session = session(colleague);
        assertThat(changeColleague.change(administrator, colleague.username(), deed)).isEmpty();
        assertThat(open(session)).isFalse();
        assertThat(applicants.find(colleague.username()).orElseThrow().is(Role.ACCOUNT_ADMINISTRATOR))
                .isEqualTo(deed == Deed.MAKE_ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(value = Deed.class, names = {"DEACTIVATE", "UNMAKE_ADMINISTRATOR"})
    void theLastAdministratorStays(Deed deed) {
        Person administrator = administrator();
        colleagueOf(administrator, false);
        Person outOfUse = colleagueOf(administrator, true);
        changeColleague.change(administrator, outOfUse.username(), Deed.DEACTIVATE);
        assertThat(changeColleague.change(administrator, name, deed)).contains(ColleagueRefusal.LAST_ADMINISTRATOR);
        assertThat(applicants.find(name).orElseThrow().is(Role.ACCOUNT_ADMINISTRATOR)).isTrue();
    }

    @Test
    void ofTwoAdministratorsWhoUnmakeEachOtherAtOnceOneStays() {
        Person one = administrator();
        Person two = colleagueOf(one, true);
        Stream.of(List.of(one, two), List.of(two, one)).parallel().forEach(pair ->
                changeColleague.change(pair.get(0), pair.get(1).username(), Deed.UNMAKE_ADMINISTRATOR));
        assertThat(colleagues.of(one.organization())).filteredOn(Colleague::administrator).hasSize(1);
    }

    /** With a third one, nobody is the last: who was unmade must not unmake in the same breath. */
    @ParameterizedTest
    @EnumSource(value = Deed.class, names = {"DEACTIVATE", "UNMAKE_ADMINISTRATOR"})
    void ofThreeAdministratorsTheOneUnmadeFirstUnmakesNobody(Deed deed) {
        Person one = administrator();
        Person two = colleagueOf(one, true);
        Person three = colleagueOf(one, true);
        assertThat(Stream.of(List.of(one, two), List.of(two, one)).parallel()
                .filter(pair -> changeColleague.change(pair.get(0), pair.get(1).username(), deed).isEmpty())).hasSize(1);
        assertThat(colleagues.of(one.organization())).filteredOn(each -> each.active() && each.administrator()).hasSize(2)
                .extracting(Colleague::username).contains(three.username());
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void ordinaryUsersAndOtherOrganisationsChangeNobody(Deed deed) {
        Person administrator = administrator();
        Person colleague = colleagueOf(administrator, false);
        List<Colleague> before = colleagues.of(administrator.organization());
        assertThat(changeColleague.change(colleague, name, deed)).contains(ColleagueRefusal.NOT_FOUND);
        assertThat(changeColleague.change(stranger(), colleague.username(), deed)).contains(ColleagueRefusal.NOT_FOUND);
        assertThat(changeColleague.change(administrator, "nobody", deed)).contains(ColleagueRefusal.NOT_FOUND);
        assertThat(colleagues.of(administrator.organization())).isEqualTo(before);
        assertThatThrownBy(() -> invitePerson.invite(colleague, new InvitePerson.Invited("A", email, true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editOrganization.edit(colleague, ORGANIZATION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAdministratorEditsTheDataAndTheRecordKeepsWhatTheyWere() {
        Person administrator = administrator();
        var data = new OrganizationData("Example Exports plc", "2 Quay", "GB", "Example Holding", "US");
        assertThat(editOrganization.edit(administrator, new OrganizationData("", "2 Quay", "GB", "P", "US"))).hasSize(1);
        assertThat(editOrganization.edit(administrator, data)).isEmpty();
        assertThat(OrganizationData.of(applicants.organization(administrator.organization()).orElseThrow())).isEqualTo(data);
        assertThat(jdbc.sql("select reason from audit_entry where subject = ? and action = 'EDIT_ORGANIZATION'")
                .param(administrator.organization().toString()).query(String.class).single()).contains("Example Exports Ltd.");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkOnceAndWithinAnHour() {
        Person person = administrator();
        String session = session(person);
        assertThat(askForNewPassword.ask(email.toUpperCase())).isEmpty();
        String key = key(email);
        assertThat(chooseNewPassword.username(key)).contains(name);
        assertThat(chooseNewPassword.choose(key, "short", "short")).isInstanceOf(ChooseNewPassword.Outcome.Refused.class);
        assertThat(open(session)).isTrue();
        assertThat(chooseNewPassword.choose(key, NEXT, NEXT)).isInstanceOf(ChooseNewPassword.Outcome.Chosen.class);
        assertThat(open(session)).isFalse();
        assertThat(logIn.logIn(name, PASSWORD)).isEmpty();
        assertThat(logIn.logIn(name, NEXT)).contains(person);
        assertThat(lastLetter(email)).contains("was changed");
        assertThat(chooseNewPassword.choose(key, PASSWORD, PASSWORD)).isInstanceOf(ChooseNewPassword.Outcome.NoSuchLink.class);
        clock.move(Duration.ofHours(2));
        askForNewPassword.ask(email);
        clock.move(Duration.ofHours(1));
        assertThat(chooseNewPassword.choose(key(email), PASSWORD, PASSWORD)).isInstanceOf(ChooseNewPassword.Outcome.NoSuchLink.class);
    }

    @Test
    void aSecondLetterDoesNotChangeThePasswordAgain() {
        administrator();
        askForNewPassword.ask(email);
        String first = key(email);
        askForNewPassword.ask(email);
        chooseNewPassword.choose(key(email), NEXT, NEXT);
        assertThat(chooseNewPassword.choose(first, PASSWORD, PASSWORD)).isInstanceOf(ChooseNewPassword.Outcome.NoSuchLink.class);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoLetter() {
        assertThat(askForNewPassword.ask(email)).isEmpty();
        assertThat(letters(email)).isEmpty();
        assertThat(askForNewPassword.ask("nobody")).extracting(Problem::field).containsExactly("email");
    }

    @Test
    void anAdministratorSendsAColleagueALinkButNeverSeesIt() {
        Person administrator = administrator();
        Person colleague = colleagueOf(administrator, false);
        assertThat(changeColleague.change(administrator, colleague.username(), Deed.SEND_PASSWORD_LINK)).isEmpty();
        assertThat(chooseNewPassword.username(key(colleague.email()))).contains(colleague.username());
        changeColleague.change(administrator, colleague.username(), Deed.SEND_PASSWORD_LINK);
        changeColleague.change(administrator, colleague.username(), Deed.SEND_PASSWORD_LINK);
        assertThat(changeColleague.change(administrator, colleague.username(), Deed.SEND_PASSWORD_LINK))
                .contains(ColleagueRefusal.TOO_MANY_LETTERS);
        changeColleague.change(administrator, colleague.username(), Deed.DEACTIVATE);
        assertThat(changeColleague.change(administrator, colleague.username(), Deed.SEND_PASSWORD_LINK))
                .contains(ColleagueRefusal.OUT_OF_USE);
    }

    private Person stranger() {
        Person stranger = applicants.add("x" + name, "Stranger", "x" + email, applicants.addOrganization("Rival", "US").id(), PASSWORD);
        assertThat(stranger.is(Role.ACCOUNT_ADMINISTRATOR)).as("the first of an organisation leads it").isTrue();
        return stranger;
    }

    private static AcceptInvitation.Chosen chosen(String username) {
        return new AcceptInvitation.Chosen("New Colleague", username, PASSWORD, PASSWORD);
    }
}
