package io.capdesk.deadlines;

/** The clocks that the law runs, in calendar days; 15 CFR 750.4(a)(1). Some of them stand still while a hold lasts. */
public enum ClockKind {
    /** From registration until the case is referred, returned, decided or questioned. */
    INITIAL_REVIEW(9, Held.YES, "15 CFR 750.4(c)"),
    /** From an agency's receipt of the referral until it has said what is missing; afterwards a request stops no clock. */
    AGENCY_REQUEST(10, Held.YES, "15 CFR 750.4(d)(1)"),
    /** From an agency's receipt of the referral; silence is no objection. */
    AGENCY_RECOMMENDATION(30, Held.YES, "15 CFR 750.4(d)(2)"),
    /** From the last day of the agencies' recommendations until the committee's chair decides. */
    OPERATING_COMMITTEE(14, Held.YES, "15 CFR 750.4(f)(1)(i)"),
    /** From the chair's decision until an agency appeals it. */
    OPERATING_COMMITTEE_APPEAL(5, Held.YES, "15 CFR 750.4(f)(1)(ii)"),
    /** From the receipt of the appeal until the Advisory Committee on Export Policy decides by majority. */
    ADVISORY_COMMITTEE(11, Held.YES, "15 CFR 750.4(f)(2)"),
    ADVISORY_COMMITTEE_APPEAL(5, Held.YES, "15 CFR 750.4(f)(2)"),
    /** From the receipt of the appeal until the Export Administration Review Board decides by majority. */
    REVIEW_BOARD(11, Held.YES, "15 CFR 750.4(f)(3)"),
    REVIEW_BOARD_APPEAL(5, Held.YES, "15 CFR 750.4(f)(3)"),
    /** From the notification of the intent to deny until the applicant's answer is in. */
    DENIAL_ANSWER(20, Held.NO, "15 CFR 750.6(b)"),
    /** From the same notification until the denial is final by itself. */
    DENIAL_FINAL(45, Held.NO, "15 CFR 750.6(b)"),
    /**
     * From the notification of exports under License Exception NAC until the last day to object. The notification is there at
     * least 25 calendar days before the export, so the 25th day is the exporter's and the 24th the desk's last.
     */
    NAC_NOTICE(24, Held.NO, "15 CFR 740.8(c)"),
    /** From a question to the applicant until it is answered; how long is the desk's practice, that it stops the clock is law. */
    QUESTION_ANSWER(10, Held.NO, "15 CFR 750.4(b)(1)"),
    /** From registration until the case is resolved or referred to the President. */
    WHOLE_CASE(90, Held.YES, "15 CFR 750.4(a)(1)");

    private enum Held { YES, NO }

    private final int days;
    private final Held held;
    private final String citation;

    ClockKind(int days, Held held, String citation) {
        this.days = days;
        this.held = held;
        this.citation = citation;
    }

    public int days() {
        return days;
    }

    /** Whether it measures the government's work, which a hold excludes; the applicant's own time runs on (15 CFR 750.4(b)). */
    public boolean held() {
        return held == Held.YES;
    }

    /** Whether every agency has one of its own. */
    public boolean ofAgency() {
        return this == AGENCY_REQUEST || this == AGENCY_RECOMMENDATION;
    }

    public String citation() {
        return citation;
    }
}
