package io.capdesk.workflow.task;

import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.workflow.ProcessVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A task at the moment somebody completes it. Answers are taken out of the process as they are read: they belong to the
 * desk's tables, and no text stays behind as a variable.
 */
public final class CompletedTask {

    private final DelegateTask task;
    private final Person person;

    CompletedTask(DelegateTask task, Person person) {
        this.task = task;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** Its id in the model. */
    public String element() {
        return task.getTaskDefinitionKey();
    }

    public String controlNumber() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** An empty string where nothing was written. */
    public String text(String field) {
        var typed = take(field);
        return typed == null ? "" : typed.toString().strip();
    }

    /** Of the boxes whose names begin so, the rest of the name of each that is ticked. */
    public List<String> ticked(String prefix) {
        return fields(prefix).filter(field -> task.getVariable(field) instanceof Boolean)
                .filter(field -> Boolean.TRUE.equals(take(field)))
                .map(field -> field.substring(prefix.length())).toList();
    }

    /** Takes out what else begins so: texts beside boxes that are not ticked. */
    public void dismiss(String prefix) {
        fields(prefix).forEach(this::take);
    }

    /** What was chosen of a radio group; refused where nothing was, or something that is not offered. */
    public <E extends Enum<E>> E choice(String field, Class<E> options) {
        var chosen = text(field);
        return Arrays.stream(options.getEnumConstants())
                .filter(option -> option.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("Choose one of the answers to \"" + field + "\"."));
    }

    /** A variable that the process was started with. */
    public String get(ProcessVariable<String> variable) {
        return variable.in(task);
    }

    /** Sets the code that the next gateway reads. */
    public <T> void route(ProcessVariable<T> variable, T code) {
        variable.set(task.getExecution(), code);
    }

    /** The task stays open, nothing is recorded, and the person reads why. */
    public void refuseIf(Optional<? extends Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new TaskRefused(reason.sentence());
        });
    }

    private Stream<String> fields(String prefix) {
        return List.copyOf(task.getVariableNames()).stream().filter(name -> name.startsWith(prefix));
    }

    private Object take(String field) {
        var value = task.getVariable(field);
        task.removeVariable(field);
        return value;
    }
}
