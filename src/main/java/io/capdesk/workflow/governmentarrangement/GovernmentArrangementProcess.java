package io.capdesk.workflow.governmentarrangement;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/government-arrangement.bpmn}: from the proposal to two signatures, the effective date and a revocation. */
public final class GovernmentArrangementProcess {

    public static final String KEY = "government-arrangement";

    public static final String SIGN_ARRANGEMENT = "Task_SignArrangement";
    public static final String SIGN_REVOCATION = "Task_SignRevocation";

    public static final String REVOCATION_MESSAGE = "government-arrangement.revocation-proposed";

    /** ONE, SIGNED or REFUSED: what the signatures of the open round come to. */
    public static final ProcessVariable<String> SIGNATURES = ProcessVariable.text("signatures");
    public static final ProcessVariable<Boolean> IN_FORCE = ProcessVariable.flag("inForce");

    private GovernmentArrangementProcess() {}
}
