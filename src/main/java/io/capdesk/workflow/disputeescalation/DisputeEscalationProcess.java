package io.capdesk.workflow.disputeescalation;

import io.capdesk.escalation.Rung;
import io.capdesk.workflow.ProcessVariable;
import java.util.Map;

/** {@code bpmn/dispute-escalation.bpmn}: from the disagreement to the decision that nobody takes higher. */
public final class DisputeEscalationProcess {

    public static final String KEY = "dispute-escalation";

    public static final String DECIDE_AS_CHAIR = "Task_DecideAsChair";
    public static final String RECORD_COMMITTEE_VOTE = "Task_RecordCommitteeVote";
    public static final String RECORD_BOARD_VOTE = "Task_RecordBoardVote";
    public static final String RECORD_PRESIDENTS_DECISION = "Task_RecordPresidentsDecision";

    public static final String FIRST_APPEAL_OVER = "Catch_FirstAppealOver";
    public static final String SECOND_APPEAL_OVER = "Catch_SecondAppealOver";
    public static final String THIRD_APPEAL_OVER = "Catch_ThirdAppealOver";

    /** Which dispute of the case it is: 1 for the first. The subject of its clocks. */
    public static final ProcessVariable<String> DISPUTE = ProcessVariable.text("dispute");

    static final Map<String, Rung> RUNGS = Map.of(
            DECIDE_AS_CHAIR, Rung.OPERATING_COMMITTEE,
            RECORD_COMMITTEE_VOTE, Rung.ADVISORY_COMMITTEE,
            RECORD_BOARD_VOTE, Rung.REVIEW_BOARD,
            RECORD_PRESIDENTS_DECISION, Rung.PRESIDENT);

    /** By which message the case is told to go there. */
    static final Map<Rung, String> MESSAGES = Map.of(
            Rung.ADVISORY_COMMITTEE, "dispute-escalation.to-advisory-committee",
            Rung.REVIEW_BOARD, "dispute-escalation.to-review-board",
            Rung.PRESIDENT, "dispute-escalation.to-president");

    private DisputeEscalationProcess() {}
}
