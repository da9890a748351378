package io.capdesk.deadlines;

/** The clocks that the law runs, in calendar days; 15 CFR 750.4(a)(1). */
public enum ClockKind {
    /** From registration until the case is referred, returned, decided or questioned. */
    INITIAL_REVIEW(9, "15 CFR 750.4(c)"),
    /** From an agency's receipt of the referral; silence is no objection. */
    AGENCY_RECOMMENDATION(30, "15 CFR 750.4(d)(2)"),
    /** From the notification of the intent to deny until the applicant's answer is in. */
    DENIAL_ANSWER(20, "15 CFR 750.6(b)"),
    /** From the same notification until the denial is final by itself. */
    DENIAL_FINAL(45, "15 CFR 750.6(b)"),
    /**
     * From the notification of exports under License Exception NAC until the last day to object. The notification is there at
     * least 25 calendar days before the export, so the 25th day is the exporter's and the 24th the desk's last.
     */
    NAC_NOTICE(24, "15 CFR 740.8(c)"),
    /** From registration until the case is resolved or referred to the President. */
    WHOLE_CASE(90, "15 CFR 750.4(a)(1)");

    private final int days;
    private final String citation;

    ClockKind(int days, String citation) {
        this.days = days;
        this.citation = citation;
    }

    public int days() {
        return days;
    }

    public String citation() {
        return citation;
    }
}
