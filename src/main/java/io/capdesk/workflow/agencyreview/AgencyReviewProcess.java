package io.capdesk.workflow.agencyreview;

import io.capdesk.interagency.Agency;
import io.capdesk.workflow.ProcessVariable;
import java.util.Arrays;

/** {@code bpmn/agency-review.bpmn}: one agency's turn. */
public final class AgencyReviewProcess {

    public static final String KEY = "agency-review";

    public static final String RECOMMEND_POSITION = "Task_RecommendPosition";
    public static final String POSITION_DUE = "Boundary_PositionDue";

    /** The agency's group, which is also the candidate group of its task. */
    public static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");

    /** Whether the case was referred to this agency: Justice reviews by interest. */
    public static final ProcessVariable<Boolean> ASKED = ProcessVariable.flag("asked");

    private AgencyReviewProcess() {}

    public static Agency agency(String group) {
        return Arrays.stream(Agency.values())
                .filter(agency -> agency.reviewer().group().equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no agency has the group " + group));
    }
}
