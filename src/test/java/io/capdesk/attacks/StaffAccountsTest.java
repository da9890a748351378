package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.accounts.ChangeStaff;
import io.capdesk.accounts.StaffRefusal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff come, change and go by their administrator's page, and their sessions with them. */
class StaffAccountsTest extends AttackedDesk {

    private static final String PAGE = "/admin/staff";

    @Autowired
    ChangeStaff changeStaff;
    @Autowired
    IdentityService identities;

    @Test
    void whoIsLockedOrRemovedIsOutAtOnceAndStaysOut() {
        for (String deed : new String[] {"LOCK", "DELETE"}) {
            String name = hire(Role.STATE_REVIEWER);
            Visitor gone = visitor(name);
            assertThat(gone.engine("/task/count").statusCode()).isEqualTo(200);
            assertThat(administer("/" + name, "deed=" + deed)).isEqualTo(302);
            assertThat(sessions(name)).as(deed).isZero();
            assertThat(gone.engine("/task/count").statusCode()).isEqualTo(401);
            assertLetIn(name, PASSWORD, false);
        }
    }

    @Test
    void aLockedPersonIsLetInAgainByUnlocking() {
        String name = hire(Role.STATE_REVIEWER);
        administer("/" + name, "deed=LOCK");
        administer("/" + name, "deed=UNLOCK");
        assertLetIn(name, PASSWORD, true);
    }

    @Test
    void otherRolesEndTheSessions() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor moved = visitor(name);
        assertThat(administer("/" + name + "/roles", "roles=MANAGER")).isEqualTo(302);
        assertThat(moved.engine("/task/count").statusCode()).isEqualTo(401);
        assertThat(staff.find(name).orElseThrow().roles()).containsExactly(Role.MANAGER);
        administer("/" + name + "/roles", "roles=APPLICANT");
        administer("/" + name + "/roles", "");
        assertThat(staff.find(name).orElseThrow().roles()).as("neither an applicant nor nobody").containsExactly(Role.MANAGER);
    }

    @Test
    void camundasAdminEndsSessionsToo() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor moved = visitor(name);
        var answer = known(Role.ADMINISTRATOR).json("PUT", Visitor.ENGINE + "/group/" + Role.MANAGER.group() + "/members/" + name, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(sessions(name)).isZero();
        assertThat(moved.engine("/task/count").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewMemberGetsAOneTimePasswordThatIsShownOnce() {
        String name = "new" + System.nanoTime();
        Visitor administrator = known(Role.ADMINISTRATOR);
        String page = administrator.form(PAGE, "displayName=New+Officer&username=" + name + "&roles=LICENSING_OFFICER&_csrf="
                + Visitor.encode(administrator.formToken())).body();
        String password = issued(page);
        assertThat(administrator.get(PAGE).body()).contains(name).doesNotContain(password);
        assertThat(Visitor.loggedIn(port, name, password).get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
        String again = issued(administrator.form(PAGE + "/" + name + "/password", "_csrf="
                + Visitor.encode(administrator.formToken())).body());
        assertLetIn(name, password, false);
        assertThat(again).isNotEqualTo(password);
    }

    @Test
    void aNameThatAnApplicantHasIsNotHired() {
        applicant("exporter");
        Visitor administrator = known(Role.ADMINISTRATOR);
        assertThat(administrator.form(PAGE, "displayName=N&username=exporter&roles=MANAGER&_csrf="
                + Visitor.encode(administrator.formToken())).body()).contains("This user name is taken.");
        assertThat(staff.find("exporter")).isEmpty();
    }

    /** Log-in looks for staff first: the applicant would be locked out. */
    @Test
    void camundasAdminGivesNobodyAnApplicantsName() {
        applicant("exporter");
        var answer = visitor(Role.ADMINISTRATOR).json("POST", Visitor.ENGINE + "/user/create",
                "{\"profile\":{\"id\":\"exporter\",\"firstName\":\"A\",\"lastName\":\"B\"},\"credentials\":{\"password\":\"Other-River-2026\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(identities.createUserQuery().userId("exporter").count()).isZero();
        assertLetIn("exporter", PASSWORD, true);
    }

    @Test
    void aLostAdministratorIsResetFromTheCommandLineAndNobodyElseIs() {
        String name = hire(Role.ADMINISTRATOR);
        Visitor thief = visitor(name);
        changeStaff.change(person(hire(Role.ADMINISTRATOR)), name, ChangeStaff.Deed.LOCK);
        var reset = (ChangeStaff.Outcome.Reset) changeStaff.resetLostAdministrator(name);
        assertThat(thief.get(PAGE).statusCode()).isEqualTo(302);
        assertLetIn(name, PASSWORD, false);
        identities.unlockUser(name);
        assertLetIn(name, reset.oneTimePassword(), true);
        for (String other : new String[] {"nobody", hire(Role.MANAGER)}) {
            assertThat(changeStaff.resetLostAdministrator(other)).isEqualTo(new ChangeStaff.Outcome.Refused(StaffRefusal.NOT_FOUND));
        }
    }

    @Test
    void administratorsDoNotShutThemselvesOutAndOthersShutOutNobody() {
        Person one = person(hire(Role.ADMINISTRATOR));
        hire(Role.ADMINISTRATOR);
        assertThat(changeStaff.change(one, one.username(), ChangeStaff.Deed.DELETE))
                .isEqualTo(new ChangeStaff.Outcome.Refused(StaffRefusal.YOURSELF));
        assertThat(changeStaff.roles(one, one.username(), Set.of(Role.MANAGER)))
                .isEqualTo(new ChangeStaff.Outcome.Refused(StaffRefusal.YOURSELF));
        Person manager = person(hire(Role.MANAGER));
        assertThat(changeStaff.change(manager, one.username(), ChangeStaff.Deed.LOCK))
                .isEqualTo(new ChangeStaff.Outcome.Refused(StaffRefusal.NOT_FOUND));
    }

    private Person person(String name) {
        return staff.find(name).orElseThrow();
    }

    private int administer(String path, String fields) {
        Visitor administrator = known(Role.ADMINISTRATOR);
        return administrator.form(PAGE + path, fields + "&_csrf=" + Visitor.encode(administrator.formToken())).statusCode();
    }

    private int sessions(String name) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?").param(name).query(Integer.class).single();
    }

    private static String issued(String page) {
        Matcher password = Pattern.compile("<strong class=\"desk-hash\">([^<]+)</strong>").matcher(page);
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private void assertLetIn(String name, String password, boolean let) {
        assertThat(new Visitor(port).logIn(name, password).headers().firstValue("Location").orElseThrow().contains("error"))
                .isNotEqualTo(let);
    }
}
