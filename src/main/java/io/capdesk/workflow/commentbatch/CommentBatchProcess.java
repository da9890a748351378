package io.capdesk.workflow.commentbatch;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/comment-batch.bpmn}: the review of one batch of comments and its second look; the business key is the batch's id. */
public final class CommentBatchProcess {

    public static final String KEY = "comment-batch";

    public static final String REVIEW_COMMENTS = "Task_ReviewComments";
    public static final String POST_COMMENTS = "Task_PostComments";

    /** Its id. */
    public static final ProcessVariable<String> BATCH = ProcessVariable.text("batch");
    /** On the cards of Tasklist: its number and how much it holds. */
    public static final ProcessVariable<String> CARD = ProcessVariable.text("batchInWords");
    /** POSTED or BACK. */
    public static final ProcessVariable<String> POSTING = ProcessVariable.text("posting");

    private CommentBatchProcess() {}
}
