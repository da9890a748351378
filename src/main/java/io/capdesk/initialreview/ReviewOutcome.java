package io.capdesk.initialreview;

/** What the initial review comes to (15 CFR 750.4(c)); a question to the applicant ends no review, it stops its clock. */
public enum ReviewOutcome {
    /** 750.4(c)(5), to all agencies at once that have not delegated their authority */
    REFER("Referred"),
    /** 750.4(c)(3) */
    NO_LICENSE_REQUIRED("Returned: no license required"),
    /** 750.4(a)(2) */
    RETURN("Returned without action"),
    /** 750.4(c)(4), under delegations of all agencies */
    APPROVE("Approval recommended at once"),
    /** 750.4(c)(4) */
    DENY("Denial recommended at once");

    private final String title;

    ReviewOutcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
