package io.capdesk.workflow.commentintake;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/comment-intake.bpmn}: from the announcement of a document to its archive; the business key is the document's id. */
public final class CommentIntakeProcess {

    public static final String KEY = "comment-intake";

    public static final String WRITE_SUMMARY = "Task_WriteSummary";
    public static final String SIGN_SUMMARY = "Task_SignSummary";

    public static final String EXTENSION_MESSAGE = "comment-intake.extension-signed";
    public static final String ABANDONMENT_MESSAGE = "comment-intake.abandonment-signed";

    /** On the cards of Tasklist. */
    public static final ProcessVariable<String> DOCUMENT = ProcessVariable.text("documentId");
    public static final ProcessVariable<String> DOCKET = ProcessVariable.text("docketTitle");

    /** Whether comments are not in a batch yet. */
    public static final ProcessVariable<Boolean> COMMENTS_LEFT = ProcessVariable.flag("commentsLeft");
    public static final ProcessVariable<Boolean> LATE_TAKEN = ProcessVariable.flag("lateTaken");
    /** SIGNED or BACK. */
    public static final ProcessVariable<String> SUMMARY = ProcessVariable.text("summary");

    private CommentIntakeProcess() {}
}
