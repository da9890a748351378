package io.capdesk.workflow.guard;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** An answer that its form does not take. Of this kind, because the engine's REST answers every other with 500. */
class AnswerRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1;

    AnswerRefused(String sentence) {
        super(sentence, sentence);
    }
}
