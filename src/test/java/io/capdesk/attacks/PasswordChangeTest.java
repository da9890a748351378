package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Everybody chooses their own password, on the real page. */
class PasswordChangeTest extends AttackedDesk {

    private static final String PAGE = "/account/password";
    private static final String NEXT = "Louder-River-2027";

    @Test
    void aMemberOfTheStaffIsToldWhatMakesAPasswordWeakAndThenGetsTheNewOne() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor visitor = visitor(name);
        assertRefused(change(visitor, PASSWORD, "short", "short"), "Choose at least 12 characters.");
        assertRefused(change(visitor, PASSWORD, "nothingbutsmallletters", "nothingbutsmallletters"),
                "an upper-case letter, a lower-case letter, a digit");
        assertRefused(change(visitor, PASSWORD, NEXT, NEXT + "!"), "The two new passwords differ.");

        assertThat(change(visitor, PASSWORD, NEXT, NEXT).statusCode()).isEqualTo(302);

        // in this order: after a wrong password the engine takes none for some seconds
        assertOpens(name, NEXT, true);
        assertOpens(name, PASSWORD, false);
    }

    @Test
    void anApplicantsOneTimePasswordIsUsedUpByTheChange() {
        String name = applicant("newcomer").username();
        jdbc.sql("insert into one_time_password (username, issued_at) values (?, current_timestamp)").param(name).update();
        Visitor visitor = visitor(name);
        assertRefused(change(visitor, "Wrong-River-2026", NEXT, NEXT), "The current password is not right.");
        assertRefused(change(visitor, PASSWORD, PASSWORD, PASSWORD), "The new password is the current one.");
        assertRefused(change(visitor, PASSWORD, "I am the newcomer here", "I am the newcomer here"), "without your user name");
        assertThat(visitor.get("/portal").statusCode()).isEqualTo(302);

        assertThat(change(visitor, PASSWORD, NEXT, NEXT).statusCode()).isEqualTo(302);

        assertThat(visitor.get("/portal").statusCode()).isEqualTo(200);
        assertOpens(name, PASSWORD, false);
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String chosen, String repeated) {
        return visitor.form(PAGE, "current=" + Visitor.encode(current) + "&chosen=" + Visitor.encode(chosen) + "&repeated="
                + Visitor.encode(repeated) + "&_csrf=" + Visitor.encode(visitor.formToken()));
    }

    /** With the passwords nowhere on the page. */
    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("The password is not changed", sentence).doesNotContain(PASSWORD, NEXT);
    }

    private void assertOpens(String name, String password, boolean opens) {
        assertThat(new Visitor(port).logIn(name, password).headers().firstValue("Location").orElseThrow().contains("error"))
                .isNotEqualTo(opens);
    }
}
