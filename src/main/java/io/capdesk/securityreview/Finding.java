package io.capdesk.securityreview;

import java.util.Arrays;
import java.util.Optional;

/** What a reviewer finds of one paragraph. */
public enum Finding {
    MET("Met"),
    /** Not yet; a credible plan names the day. */
    MET_BY_PLAN("Met by plan"),
    NOT_MET("Not met"),
    NOT_APPLICABLE("Not applicable"),
    /** No finding at the end: the applicant is asked, or the place visited, before the review is completed. */
    INFORMATION_NEEDED("Information needed");

    private final String title;

    Finding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<Finding> named(String name) {
        return Arrays.stream(values()).filter(finding -> finding.name().equals(name)).findFirst();
    }
}
