package io.capdesk.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process model: few, flat and typed. Lists and texts stay in the desk's tables.
 *
 * @param name as the model and the task lists spell it
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
