package io.capdesk.workflow.guard;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The expressions a query may hold, by their exact text: what Tasklist's filters need. The engine checks only the outermost
 * query of an ad-hoc request and evaluates the rest (CVE-2026-109432), so every depth is looked at here.
 */
final class QueryExpressions {

    private static final Set<String> ALLOWED = Set.of("${currentUser()}", "${currentUserGroups()}");

    private QueryExpressions() {}

    static void refuseOthers(Object query) {
        if (!(query instanceof AbstractQuery<?, ?> asked)) {
            return;
        }
        refuseOthers(asked.getExpressions().values());
        if (query instanceof TaskQueryImpl tasks) {
            for (TaskQueryImpl or : tasks.getQueries()) {
                // the list holds the query itself
                if (or != tasks) {
                    refuseOthers(or);
                }
            }
        }
    }

    static void refuseOther(String expression) {
        refuseOthers(Set.of(expression));
    }

    private static void refuseOthers(Collection<String> expressions) {
        if (!ALLOWED.containsAll(expressions)) {
            throw new BadUserRequestException("This expression is not allowed in a query");
        }
    }
}
