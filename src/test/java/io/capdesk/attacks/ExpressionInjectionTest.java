package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-109432: expressions in queries, at every depth and on every path that runs or stores one. */
class ExpressionInjectionTest extends AttackedDesk {

    private static final String TRIP = "${tripwire.trip()}";

    @Autowired
    FilterService filters;
    Visitor reviewer;

    @BeforeEach
    void aReviewer() {
        reviewer = known(Role.STATE_REVIEWER);
        tripwire.trips.set(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "assigneeLike", "owner", "candidateUser", "candidateGroup", "candidateGroups",
        "involvedUser", "processInstanceBusinessKey", "processInstanceBusinessKeyLike", "dueBefore", "dueAfter", "dueDate",
        "followUpBefore", "followUpAfter", "followUpDate", "followUpBeforeOrNotExistent", "createdBefore", "createdAfter",
        "createdOn", "updatedAfter"})
    void anExpressionInAnOrQueryIsRefusedAndNotRun(String name) {
        String query = "{\"orQueries\":[{\"" + name + "Expression\":\"" + TRIP + "\"}]}";
        assertThat(reviewer.post("/task?maxResults=10", query).statusCode()).isEqualTo(400);
        assertThat(reviewer.post("/task/count", query).statusCode()).isEqualTo(400);
        assertThat(tripwire.trips).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x${tripwire.trip()}", "#{tripwire.trip()}", "${''.getClass().getName()}", "${now()}",
        "${ currentUser() }", "${environment.getProperty('user.home')}"})
    void noOtherSpellingPasses(String expression) {
        assertThat(reviewer.post("/task?maxResults=10", "{\"orQueries\":[{\"name\":\"a\"},{\"assigneeExpression\":\"" + expression
                + "\"}]}").statusCode()).isEqualTo(400);
        assertThat(tripwire.trips).hasValue(0);
    }

    @Test
    void theExpressionsOfTheDesksOwnFiltersRun() {
        assertThat(reviewer.post("/task?maxResults=10", "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}").statusCode())
                .isEqualTo(200);
        String list = reviewer.engine("/filter?itemCount=true&firstResult=0&maxResults=50").body();
        assertThat(list).contains("My tasks", "My groups' tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/count", "/singleResult"})
    void aReadableFilterIsNotExtendedByAnExpression(String what) {
        String filter = filters.createFilterQuery().filterName("My tasks").singleResult().getId();
        assertThat(reviewer.post("/filter/" + filter + what + "?maxResults=10", "{\"orQueries\":[{\"assigneeExpression\":\"" + TRIP + "\"}]}")
                .statusCode()).isEqualTo(400);
        assertThat(tripwire.trips).hasValue(0);
    }

    @Test
    void nobodyStoresAFilterNotEvenAnAdministrator() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"f\",\"query\":{\"orQueries\":[{\"ownerExpression\":\"" + TRIP
                + "\"}]}}";
        assertThat(reviewer.post("/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(known(Role.ADMINISTRATOR).post("/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(filters.createFilterQuery().filterName("f").count()).isZero();
    }

    @Test
    void theEngineItselfRefusesToStoreOrRunOne(@Autowired TaskService service) {
        var query = service.createTaskQuery().or().taskAssigneeExpression(TRIP).endOr();
        var filter = filters.newTaskFilter("g").setQuery(query);
        assertThat(refusal(() -> filters.saveFilter(filter))).contains("not allowed in a query");
        assertThat(refusal(query::list)).contains("not allowed in a query");
        assertThat(tripwire.trips).hasValue(0);
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
            return "none";
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }
}
