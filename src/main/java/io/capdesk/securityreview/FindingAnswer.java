package io.capdesk.securityreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a reviewer says of one paragraph, whole or half.
 *
 * @param finding    null while none is chosen
 * @param plannedFor day by which the plan meets it; null where there is no plan
 * @param comment    an empty string for none
 * @param proposed   condition or rider for the license, as {@link TermLibrary} names it; null for none
 * @param document   of this case, that proves it; null for none
 * @param page       in the document; null for none
 */
public record FindingAnswer(Finding finding, LocalDate plannedFor, String comment, String proposed, UUID document, Integer page) {

    static final int LONGEST_COMMENT = 4000;
    static final int LAST_PAGE = 9999;

    public FindingAnswer {
        comment = comment == null ? "" : comment.strip();
    }

    /** What keeps the review from being completed. */
    public List<FindingGap> gaps(LocalDate today) {
        if (finding == null) {
            return List.of(FindingGap.FINDING_MISSING);
        }
        var gaps = new ArrayList<FindingGap>();
        boolean silent = comment.isEmpty();
        switch (finding) {
            case MET -> add(gaps, silent && document == null, FindingGap.EVIDENCE_MISSING);
            case MET_BY_PLAN -> {
                add(gaps, plannedFor == null, FindingGap.PLAN_DAY_MISSING);
                add(gaps, plannedFor != null && !plannedFor.isAfter(today), FindingGap.PLAN_DAY_PAST);
                add(gaps, silent && document == null, FindingGap.EVIDENCE_MISSING);
            }
            case NOT_MET, NOT_APPLICABLE -> add(gaps, silent, FindingGap.REASON_MISSING);
            case INFORMATION_NEEDED -> {
                add(gaps, silent, FindingGap.NEED_MISSING);
                gaps.add(FindingGap.INFORMATION_AWAITED);
            }
        }
        return gaps;
    }

    private static void add(List<FindingGap> gaps, boolean open, FindingGap gap) {
        if (open) {
            gaps.add(gap);
        }
    }
}
