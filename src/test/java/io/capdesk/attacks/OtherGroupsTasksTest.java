package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that waits for State, and what Defense, a manager and a colleague at State try with it. */
class OtherGroupsTasksTest extends AttackedDesk {

    private static final String ANSWER = "{\"variables\":{\"position\":{\"value\":\"DENY\"}}}";

    String instance;
    String task;

    @BeforeEach
    void aTaskOfState() {
        instance = start();
        task = taskOf(instance);
    }

    @Test
    void anotherGroupNeitherSeesClaimsNorAnswersIt() {
        String name = hire(Role.DEFENSE_REVIEWER);
        Visitor defense = visitor(name);
        assertThat(defense.engine("/task/" + task).statusCode()).isIn(403, 404);
        assertThat(defense.engine("/task/" + task + "/form-variables").statusCode()).isEqualTo(403);
        assertThat(defense.engine("/task/" + task + "/deployed-form").statusCode()).isEqualTo(403);
        assertThat(defense.engine("/task/count?processInstanceId=" + instance).body()).contains(":0");
        assertThat(defense.post("/task/" + task + "/claim", "{\"userId\":\"" + name + "\"}").statusCode()).isEqualTo(403);
        assertThat(defense.post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    }

    @Test
    void aManagerWatchesOnly() {
        Visitor manager = known(Role.MANAGER);
        assertThat(manager.engine("/task/" + task).statusCode()).isEqualTo(200);
        assertThat(manager.post("/task/" + task + "/claim", "{\"userId\":\"manager\"}").statusCode()).isEqualTo(403);
        assertThat(manager.json("DELETE", Visitor.ENGINE + "/process-instance/" + instance, null).statusCode()).isEqualTo(403);
    }

    @Test
    void aColleagueDoesNotAnswerWhatAnotherHasClaimed() {
        String first = hire(Role.STATE_REVIEWER);
        String second = hire(Role.STATE_REVIEWER);
        Visitor colleague = visitor(second);
        assertThat(visitor(first).post("/task/" + task + "/claim", "{\"userId\":\"" + first + "\"}").statusCode()).isEqualTo(204);
        assertThat(colleague.post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(403);
        assertThat(colleague.post("/task/" + task + "/claim", "{\"userId\":\"" + second + "\"}").statusCode()).isIn(400, 403, 500);
        assertThat(colleague.post("/task/" + task + "/claim", "{\"userId\":null}").statusCode()).isEqualTo(403);
        assertThat(colleague.post("/task/" + task + "/unclaim", null).statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(first);
    }

    @Test
    void nobodyAnswersWithoutAClaim() {
        assertThat(known(Role.STATE_REVIEWER).post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history/variable-instance", "/history/task", "/history/process-instance",
        "/history/activity-instance", "/history/detail", "/history/user-operation"})
    void historyTellsAnAgencyNothing(String path) {
        var answer = known(Role.DEFENSE_REVIEWER).engine(path + "?firstResult=0&maxResults=10");
        assertThat(answer.statusCode() == 403 || answer.body().equals("[]")).as(answer.body()).isTrue();
    }
}
