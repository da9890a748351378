package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One log-in, one log-out, and nobody stays who is no longer on the staff. */
class SessionsTest extends AttackedDesk {

    private static final String SESSION = "CAPDESK";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Autowired
    IdentityService identities;

    @Test
    void aDeletedUsersSessionEndsWithTheNextRequest() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor gone = visitor(name);
        assertThat(gone.engine("/task/count").statusCode()).isEqualTo(200);
        identities.deleteUser(name);
        assertThat(gone.engine("/task/count").statusCode()).isEqualTo(401);
        assertThat(gone.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(gone.get("/officers/cases/Z000000").statusCode()).isEqualTo(302);
    }

    @Test
    void aRemovedGroupIsGoneAtOnce() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor moved = visitor(name);
        String task = taskOf(start());
        assertThat(moved.engine("/task/" + task).statusCode()).isEqualTo(200);
        identities.deleteMembership(name, Role.STATE_REVIEWER.group());
        identities.createMembership(name, Role.DEFENSE_REVIEWER.group());
        assertThat(moved.engine("/task/" + task).statusCode()).isIn(403, 404);
        identities.deleteMembership(name, Role.DEFENSE_REVIEWER.group());
        assertThat(moved.engine("/task/count").statusCode()).isEqualTo(401);
    }

    @Test
    void logOutAtTheDeskIsLogOutInTheWebapps() {
        Visitor visitor = visitor(Role.STATE_REVIEWER);
        visitor.get(TASKLIST);
        HttpCookie session = visitor.cookie(SESSION).orElseThrow();
        HttpResponse<String> out = visitor.form("/logout", "_csrf=" + Visitor.encode(visitor.token("/account/password")));
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/login?logout");
        assertReplayed(session);
    }

    @Test
    void logOutInAWebappIsLogOutAtTheDesk() {
        Visitor visitor = visitor(Role.STATE_REVIEWER);
        visitor.get(TASKLIST);
        HttpCookie session = visitor.cookie(SESSION).orElseThrow();
        assertThat(visitor.json("POST", "/camunda/api/admin/auth/user/default/logout", null).statusCode()).isEqualTo(200);
        assertReplayed(session);
    }

    private void assertReplayed(HttpCookie session) {
        Visitor thief = new Visitor(port);
        thief.bring(session);
        assertThat(thief.engine("/task/count").statusCode()).isEqualTo(401);
        assertThat(thief.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(thief.get("/officers/cases/Z000000").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionGetsAnotherIdAtTheLogIn() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        HttpCookie before = visitor.cookie(SESSION).orElseThrow();
        visitor.logIn(name, PASSWORD);
        assertThat(visitor.cookie(SESSION).orElseThrow().getValue()).isNotEqualTo(before.getValue());
        Visitor thief = new Visitor(port);
        thief.bring(before);
        assertThat(thief.engine("/task/count").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsLockTheLogInButThrowNobodyOut() {
        String name = hire(Role.STATE_REVIEWER);
        Visitor inside = visitor(name);
        for (int guess = 0; guess < 12; guess++) {
            new Visitor(port).logIn(name, "Wrong-Guess-" + guess);
        }
        assertThat(new Visitor(port).logIn(name, PASSWORD).headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(inside.engine("/task/count").statusCode()).isEqualTo(200);
    }

    @Test
    void camundasOwnLogInIsClosed() {
        assertThat(visitor(Role.STATE_REVIEWER).form("/camunda/api/admin/auth/user/default/login/tasklist",
                "username=admin&password=x").statusCode()).isEqualTo(403);
    }

    @Test
    void aOneTimePasswordOpensOnlyThePageToChangeIt() {
        String name = hire(Role.STATE_REVIEWER);
        jdbc.sql("insert into one_time_password (username, issued_at) values (?, current_timestamp)").param(name).update();
        Visitor newcomer = visitor(name);
        for (String path : new String[] {TASKLIST, "/officers/cases/Z000000", "/"}) {
            assertThat(newcomer.get(path).headers().firstValue("Location").orElse("")).as(path).endsWith("/account/password");
        }
        assertThat(newcomer.engine("/task/count").statusCode()).isEqualTo(403);
        assertThat(newcomer.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordThatAnAdministratorSetsIsOneTime() {
        String name = hire(Role.STATE_REVIEWER);
        var answer = visitor(Role.ADMINISTRATOR).json("PUT", Visitor.ENGINE + "/user/" + name + "/credentials",
                "{\"password\":\"Other-River-2026\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(Visitor.loggedIn(port, name, "Other-River-2026").get(TASKLIST).headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
    }

    @Test
    void cookiesAndHeadersAreStrict() {
        HttpResponse<String> login = new Visitor(port).get("/login");
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
                "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(login.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(login.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        HttpResponse<String> tasklist = known(Role.STATE_REVIEWER).get(TASKLIST);
        assertThat(tasklist.headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe-eval", "https:");
        assertThat(tasklist.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void onlyWhatHoldsNoSecretIsKeptByBrowsers() {
        Visitor visitor = known(Role.STATE_REVIEWER);
        assertThat(Stream.of("/vendor/uswds/css/uswds.min.css", "/assets/capdesk.css", "/camunda/lib/deps.js"))
                .allSatisfy(path -> assertThat(visitor.get(path).headers().allValues("Cache-Control")).containsExactly("no-cache"));
        assertThat(Stream.of(TASKLIST, "/officers/cases", Visitor.ENGINE + "/task/count"))
                .allSatisfy(path -> assertThat(visitor.get(path).headers().allValues("Cache-Control").toString())
                        .contains("no-store"));
    }

    @Test
    void noPageOfOursTakesAPostWithoutItsToken() {
        Visitor visitor = visitor(Role.STATE_REVIEWER);
        assertThat(visitor.form("/account/password", "current=a&next=b").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/logout", "").statusCode()).isEqualTo(403);
    }
}
