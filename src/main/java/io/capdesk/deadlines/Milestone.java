package io.capdesk.deadlines;

import java.util.Arrays;
import java.util.List;

/**
 * By which counted day of a case each stage of its way is over, if every stage takes all the time it has: 9 days, 30, 14, 5, 11,
 * 5, 11 and 5 are the 90 of 15 CFR 750.4(a)(1).
 */
public enum Milestone {
    INITIAL_REVIEW(9, "Initial review over", "15 CFR 750.4(c)"),
    RECOMMENDATIONS(39, "Agencies' recommendations in", "15 CFR 750.4(d)(2)"),
    OPERATING_COMMITTEE(53, "Operating Committee decides", "15 CFR 750.4(f)(1)(i)"),
    ADVISORY_COMMITTEE_ASKED(58, "Last appeal to the Advisory Committee", "15 CFR 750.4(f)(1)(ii)"),
    ADVISORY_COMMITTEE(69, "Advisory Committee decides", "15 CFR 750.4(f)(2)"),
    REVIEW_BOARD_ASKED(74, "Last appeal to the Review Board", "15 CFR 750.4(f)(2)"),
    REVIEW_BOARD(85, "Review Board decides", "15 CFR 750.4(f)(3)"),
    RESOLVED(90, "Resolved, or before the President", "15 CFR 750.4(a)(1)");

    private static final List<Milestone> UNDISPUTED = List.of(INITIAL_REVIEW, RECOMMENDATIONS, RESOLVED);

    private final int day;
    private final String title;
    private final String citation;

    Milestone(int day, String title, String citation) {
        this.day = day;
        this.title = title;
        this.citation = citation;
    }

    /** @param disputes whether those between the agencies are of interest */
    public static List<Milestone> all(boolean disputes) {
        return Arrays.stream(values()).filter(one -> disputes || UNDISPUTED.contains(one)).toList();
    }

    /** Days on hold not counted. */
    public int day() {
        return day;
    }

    public String title() {
        return title;
    }

    public String citation() {
        return citation;
    }
}
