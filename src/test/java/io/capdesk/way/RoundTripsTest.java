package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.intake.Registration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What the two commonest deeds cost the database, to the statement. Whoever makes one dearer sees it here and says why in the
 * commit that raises the figure.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class RoundTripsTest extends DeskAtWork {

    @Autowired CountedStatements statements;

    @Test
    void aRegistration() throws Exception {
        registered(order("LA", 10)); // the first opens the account and reads what is kept
        var draft = draft(order("LA", 10));

        var tally = statements.tally(() -> assertThat(registerApplication.register(applicant, draft.id(), "Export desk"))
                .isInstanceOf(Registration.Registered.class));

        assertThat(tally).hasToString("71 round trips, 47 rows written, 1 commits");
    }

    @Test
    void anAgencysPosition() throws Exception {
        var state = hire(Role.STATE_REVIEWER);
        var first = referred();
        complete(state, first, "Recommend position", Map.of("position", "APPROVE"));
        var second = referred();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(second).taskName("Recommend position")
                .taskCandidateGroup(Role.STATE_REVIEWER.group()).singleResult();
        tasks.claim(task.getId(), state.username());
        identity.setAuthentication(state.username(), state.roles().stream().map(Role::group).toList());

        var tally = statements.tally(() -> forms.submitTaskForm(task.getId(), Map.of("position", "APPROVE")));

        assertThat(tally).hasToString("48 round trips, 29 rows written, 1 commits");
    }

    private String referred() {
        var controlNumber = registered(order("LA", 10));
        complete(hire(Role.LICENSING_OFFICER), controlNumber, "Initial review",
                Map.of("outcome", "REFER", "analysis", "Commercial data centre"));
        return controlNumber;
    }
}
