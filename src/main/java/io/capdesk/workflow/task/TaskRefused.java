package io.capdesk.workflow.task;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * Ends the completion of a task, and its transaction, with a sentence for the one who tried. To the engine it is an answer
 * of the form that is not accepted: the only kind of exception that reaches Tasklist as 400, not as a fault of the desk.
 */
public class TaskRefused extends FormFieldValidationException {

    public TaskRefused(String sentence) {
        super(null, sentence);
    }
}
