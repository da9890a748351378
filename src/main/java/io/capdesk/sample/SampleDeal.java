package io.capdesk.sample;

import io.capdesk.access.Role;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Stage;
import io.capdesk.notices.NoticeKind;
import io.capdesk.securityreview.Finding;
import io.capdesk.workflow.StaffTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One announced deal and how far the sample takes it.
 *
 * @param deal         short name, never changed once it was shipped
 * @param announcement what was published
 * @param day          of the sample's story on which it is filed
 * @param form         the answers of the application; parts that are not given are those of all deals
 * @param stage        where it ends; null for a deal that stays a draft
 * @param steps        what the staff do, in order
 * @param findings     what the security reviewer finds, by requirement; those that are not given are those of all deals
 * @param question     asked by the licensing officer when the case stands; null for none
 * @param notice       filed when the case stands; null for none
 */
record SampleDeal(String deal, int day, Announcement announcement, ApplicationForm form, Stage stage, List<Step> steps,
                  Map<String, Found> findings, String question, NoticeKind notice) {

    SampleDeal {
        steps = steps == null ? List.of() : List.copyOf(steps);
        findings = findings == null ? Map.of() : Map.copyOf(findings);
    }

    /**
     * A row of {@code announcements.csv} as it was published.
     *
     * @param units as announced; the order takes as many, or the part of them that {@code statement} names
     */
    record Announcement(String actor, String statement, long units, String chip, String date, String source, String url) {}

    /** A task and what is answered. */
    record Step(StaffTask task, Role as, Map<String, Object> answers) {}

    /** What is found of one requirement, and where it is written. */
    record Found(Finding finding, String comment, Integer plannedInDays, String proposed, Proof proof) {}

    /** The paper that proves it, its first page. */
    enum Proof { PURCHASE_ORDER, SECURITY_PLAN }

    /** The same with every part of the form, and every finding. */
    SampleDeal over(ApplicationForm common, Map<String, Found> findingsOfAll) {
        var all = new HashMap<>(findingsOfAll);
        all.putAll(findings);
        return new SampleDeal(deal, day, announcement, form.over(common), stage, steps, all, question, notice);
    }

    /** When the staff come to it, in the story. */
    int dayOf(Step step) {
        return day + switch (step.task()) {
            case INITIAL_REVIEW -> 6;
            case ANSWER -> 8;
            case SECURITY_REVIEW -> 12;
            case SITE_VISIT -> 16;
            case POSITION -> 20;
            case RECOMMENDATION -> 24;
            case CHAIR_DECISION -> 25;
            case EARLY_COUNTERSIGNATURE -> 8;
            case COUNTERSIGNATURE -> 26;
        };
    }

    boolean staysDraft() {
        return stage == null;
    }
}
