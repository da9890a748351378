package io.capdesk.workflow.guard;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** An expression that runs in a process. Without a scope it comes from a query, and then only the listed texts run. */
class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression expression, GuardedExpressions origin, String text) {
        super(expression, origin, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (scope == null && !isLiteralText()) {
            QueryExpressions.refuseOther(getExpressionText());
        }
        return super.getValue(scope, execution);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        if (scope == null) {
            QueryExpressions.refuseOther(getExpressionText());
        }
        super.setValue(value, scope, execution);
    }
}
