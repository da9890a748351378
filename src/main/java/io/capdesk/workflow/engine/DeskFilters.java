package io.capdesk.workflow.engine;

import io.capdesk.access.Role;
import io.capdesk.workflow.emergency.EmergencyFacts;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Tasklist's lists and what their cards say. Nobody but the desk stores filters, since the engine evaluates what they
 * hold; so each start brings them to what this version shows.
 */
@Component
class DeskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final DeskRights rights;

    DeskFilters(FilterService filters, TaskService tasks, DeskRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void create() {
        provide("My tasks", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        provide("Emergencies", 5, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskMinPriority(EmergencyFacts.PRIORITY));
        provide("My groups' tasks", 10, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
    }

    private void provide(String name, int priority, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
        }
        filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false,
                "variables", TaskCard.lines()));
        filters.saveFilter(filter);
        for (Role reviewer : DeskRights.REVIEWERS) {
            rights.grant(reviewer, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
