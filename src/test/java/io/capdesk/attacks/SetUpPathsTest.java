package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-77226: while no administrator exists, anybody may create one. Even then: not here. */
class SetUpPathsTest extends AttackedDesk {

    private static final String INTRUDER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"N\"},"
            + "\"credentials\":{\"password\":\"Quiet-River-2026\"}}";

    @Autowired
    IdentityService identities;
    Visitor reviewer;
    private List<String> administrators;

    @BeforeEach
    void noAdministrator() {
        reviewer = known(Role.STATE_REVIEWER);
        administrators = jdbc.sql("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'").query(String.class).list();
        jdbc.sql("delete from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'").update();
    }

    /** All of them: whoever has no role is signed out with the next request, and the shared administrator with them. */
    @AfterEach
    void theAdministratorsAreBack() {
        administrators.forEach(name ->
                jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, 'camunda-admin')").param(name).update());
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/setup/default/user/create?a=b",
        "/camunda/api/admin/setup;x=1/default/user/create", "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/cockpit/../admin/setup/default/user/create", "/camunda/api/admin//setup/default/user/create"})
    void nobodyCreatesAnAdministrator(String path) {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.json("POST", path, INTRUDER).statusCode()).isIn(400, 401, 403, 404);
        assertThat(reviewer.json("POST", path, INTRUDER).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void theSetUpPageStaysClosed() {
        assertThat(reviewer.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(302);
    }
}
