package io.capdesk.workflow.sitevisit;

import io.capdesk.workflow.ProcessVariable;

/** {@code bpmn/site-visit.bpmn}: from the request of a visit to its result. */
public final class SiteVisitProcess {

    public static final String KEY = "site-visit";

    public static final String INSPECT_SITE = "Task_InspectSite";

    public static final String CALLED_OFF_MESSAGE = "site-visit.called-off";

    /** Its id; the business key is the case's. */
    public static final ProcessVariable<String> VISIT = ProcessVariable.text("visit");

    private SiteVisitProcess() {}
}
