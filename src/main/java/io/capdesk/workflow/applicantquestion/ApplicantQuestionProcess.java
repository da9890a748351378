package io.capdesk.workflow.applicantquestion;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/applicant-question.bpmn}: from a question to the answer that is enough, or to a return without action. */
public final class ApplicantQuestionProcess {

    public static final String KEY = "applicant-question";

    public static final String READ_ANSWER = "Task_ReadAnswer";

    public static final String ANSWERED_MESSAGE = "applicant-question.answered";
    public static final String CLOSED_MESSAGE = "applicant-question.closed";

    /** Its id; several questions of one case run at once under the same business key. */
    public static final ProcessVariable<String> QUESTION = ProcessVariable.text("question");
    /** The group of who asked, which reads the answer. */
    public static final ProcessVariable<String> ASKER = ProcessVariable.text("asker");
    public static final ProcessVariable<Boolean> LAPSES = ProcessVariable.flag("lapses");
    /** SETTLED or ASK_BACK. */
    public static final ProcessVariable<String> READING = ProcessVariable.text("reading");

    private ApplicantQuestionProcess() {}
}
