package io.capdesk.deadlines;

import static io.capdesk.deadlines.HoldFact.ANALYSIS_REPORTED;
import static io.capdesk.deadlines.HoldFact.ASSURANCES_RECEIVED;
import static io.capdesk.deadlines.HoldFact.CHECK_COMPLETED;
import static io.capdesk.deadlines.HoldFact.CHECK_REQUESTED;
import static io.capdesk.deadlines.HoldFact.CONGRESS_NOTIFIED;
import static io.capdesk.deadlines.HoldFact.LICENSE_ISSUED;
import static io.capdesk.deadlines.HoldFact.NEED_DETERMINED;
import static io.capdesk.deadlines.HoldFact.SENT_TO_STATE;
import static io.capdesk.deadlines.HoldFact.STATE_STARTED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stops the clocks of a case; the list of 15 CFR 750.4(b) and (d)(1) is complete, so no other reason can be given. */
public enum HoldReason {
    APPLICANT("H1", "Applicant's answer or agreement awaited", "15 CFR 750.4(b)(1)"),
    PRELICENSE_CHECK("H2", "Pre-license check through government channels", "15 CFR 750.4(b)(2)",
            List.of(NEED_DETERMINED, CHECK_REQUESTED), List.of(CHECK_COMPLETED, ANALYSIS_REPORTED),
            new HoldCondition(NEED_DETERMINED, CHECK_REQUESTED, 5, "15 CFR 750.4(b)(2)(ii)(A)"),
            new HoldCondition(CHECK_COMPLETED, ANALYSIS_REPORTED, 5, "15 CFR 750.4(b)(2)(ii)(B)")),
    ASSURANCES("H3", "Assurances asked of a government", "15 CFR 750.4(b)(3)",
            List.of(NEED_DETERMINED, SENT_TO_STATE), List.of(ASSURANCES_RECEIVED),
            new HoldCondition(NEED_DETERMINED, SENT_TO_STATE, 5, "15 CFR 750.4(b)(3)(i)"),
            new HoldCondition(SENT_TO_STATE, STATE_STARTED, 10, "15 CFR 750.4(b)(3)(ii)"),
            new HoldCondition(ASSURANCES_RECEIVED, LICENSE_ISSUED, 5, "15 CFR 750.4(b)(3)(iii)")),
    CONSULTATION("H4", "Consultation with other governments", "15 CFR 750.4(b)(4)"),
    MULTILATERAL_REVIEW("H5", "Multilateral review", "15 CFR 750.4(b)(5)"),
    CONGRESS_30_DAYS("H6", "Congress notified, destination supports terrorism", "15 CFR 750.4(b)(6)",
            List.of(CONGRESS_NOTIFIED), List.of()),
    CONGRESS("H7", "Congress notified or consulted (part 743)", "15 CFR 750.4(b)(7)"),
    OTHER_APPROVALS("H8", "Approval by Defense or the National Security Agency, or launch monitoring", "15 CFR 750.4(b)(8)"),
    AGENCY_REQUEST("H9", "Information asked for by a reviewing agency", "15 CFR 750.4(d)(1)");

    /** From the notification of Congress until the license may issue (15 CFR 750.4(b)(6)). */
    public static final int CONGRESS_DAYS = 30;
    /** The destinations that the paragraph is about (Iran, North Korea, Syria). */
    public static final Set<String> SUPPORTERS_OF_TERRORISM = Set.of("IR", "KP", "SY");

    private final String code;
    private final String title;
    private final String citation;
    private final List<HoldFact> atPlacing;
    private final List<HoldFact> atRelease;
    private final List<HoldCondition> conditions;

    HoldReason(String code, String title, String citation) {
        this(code, title, citation, List.of(), List.of());
    }

    HoldReason(String code, String title, String citation, List<HoldFact> atPlacing, List<HoldFact> atRelease, HoldCondition... conditions) {
        this.code = code;
        this.title = title;
        this.citation = citation;
        this.atPlacing = atPlacing;
        this.atRelease = atRelease;
        this.conditions = List.of(conditions);
    }

    /** As officers know it: H1 to H9. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String citation() {
        return citation;
    }

    /** In the order in which they happen; the hold begins on the last of them. */
    public List<HoldFact> factsAtPlacing() {
        return atPlacing;
    }

    /** The hold ends on the last of them. */
    public List<HoldFact> factsAtRelease() {
        return atRelease;
    }

    public List<HoldCondition> conditions() {
        return conditions;
    }

    /** Days that an officer may still add to a hold of this kind. */
    public List<HoldFact> facts() {
        return conditions.stream().flatMap(c -> Stream.of(c.from(), c.to())).distinct()
                .filter(fact -> fact != LICENSE_ISSUED).toList();
    }
}
