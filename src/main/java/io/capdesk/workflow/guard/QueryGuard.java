package io.capdesk.workflow.guard;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses a query or filter before it is stored or run. {@link GuardedExpression} is what makes it safe; this says it early. */
class QueryGuard extends CommandInterceptor {

    private static final CommandField SAVED = new CommandField(SaveFilterCmd.class, "filter");
    private static final CommandField EXTENDING = new CommandField(AbstractExecuteFilterCmd.class, "extendingQuery");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SaveFilterCmd save && SAVED.of(save) instanceof Filter filter) {
            QueryExpressions.refuseOthers(filter.getQuery());
        } else if (command instanceof AbstractExecuteFilterCmd run) {
            QueryExpressions.refuseOthers(EXTENDING.of(run));
        } else if (command instanceof AbstractQuery<?, ?> query) {
            QueryExpressions.refuseOthers(query);
        }
        return next.execute(command);
    }
}
