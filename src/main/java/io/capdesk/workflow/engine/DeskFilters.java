package io.capdesk.workflow.engine;

import io.capdesk.access.Role;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Tasklist's two lists. Nobody but the desk stores filters, since the engine evaluates what they hold. */
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
        create("My tasks", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create("My groups' tasks", 10, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
    }

    private void create(String name, int priority, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(Map.of("priority", priority, "refresh", true));
            filters.saveFilter(filter);
        }
        for (Role reviewer : DeskRights.REVIEWERS) {
            rights.grant(reviewer, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
