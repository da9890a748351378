package io.capdesk.workflow.intenttodeny;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/intent-to-deny.bpmn}: from the notice to the answer or the final denial. */
public final class IntentToDenyProcess {

    public static final String KEY = "intent-to-deny";

    public static final String ANSWER_DUE = "Catch_AnswerDue";
    public static final String DENIAL_FINAL = "Catch_DenialFinal";

    public static final String ANSWERED_MESSAGE = "intent-to-deny.answered";

    /** Handed back to the application's process, which branches on it. */
    public static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.flag("answered");

    private IntentToDenyProcess() {}
}
