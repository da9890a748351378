package io.capdesk.intake;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, in the words of the desk. */
public enum Stage {
    REGISTERED,
    NO_LICENSE_REQUIRED,
    INITIAL_REVIEW,
    UNDER_REVIEW,
    RECOMMENDATION,
    /** The agencies disagree with what is meant to be decided (15 CFR 750.4(f)); so the three that follow. */
    OPERATING_COMMITTEE,
    ADVISORY_COMMITTEE,
    REVIEW_BOARD,
    PRESIDENT,
    COUNTERSIGNATURE,
    APPROVED,
    INTENT_TO_DENY,
    LICENSED,
    DENIED,
    RETURNED_WITHOUT_ACTION,
    WITHDRAWN;

    public static final Set<Stage> CLOSED =
            EnumSet.of(NO_LICENSE_REQUIRED, LICENSED, DENIED, RETURNED_WITHOUT_ACTION, WITHDRAWN);

    /** The steps of a dispute between the agencies. */
    public static final Set<Stage> DISPUTED = EnumSet.of(OPERATING_COMMITTEE, ADVISORY_COMMITTEE, REVIEW_BOARD, PRESIDENT);

    /** In the order of a case's way. */
    public static final Set<Stage> OPEN = EnumSet.complementOf(EnumSet.copyOf(CLOSED));

    public boolean closed() {
        return CLOSED.contains(this);
    }
}
