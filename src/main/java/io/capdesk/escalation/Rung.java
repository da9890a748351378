package io.capdesk.escalation;

import io.capdesk.deadlines.ClockKind;
import java.util.Optional;

/** Who decides a dispute, one above the other; each has its days, and the agencies theirs to appeal (15 CFR 750.4(f)). */
public enum Rung {
    OPERATING_COMMITTEE("Operating Committee", ClockKind.OPERATING_COMMITTEE, ClockKind.OPERATING_COMMITTEE_APPEAL),
    ADVISORY_COMMITTEE("Advisory Committee on Export Policy", ClockKind.ADVISORY_COMMITTEE, ClockKind.ADVISORY_COMMITTEE_APPEAL),
    REVIEW_BOARD("Export Administration Review Board", ClockKind.REVIEW_BOARD, ClockKind.REVIEW_BOARD_APPEAL),
    /** No days are set but the case's own 90, and there is no appeal. */
    PRESIDENT("President", null, null);

    private final String title;
    private final ClockKind decision;
    private final ClockKind appeal;

    Rung(String title, ClockKind decision, ClockKind appeal) {
        this.title = title;
        this.decision = decision;
        this.appeal = appeal;
    }

    public String title() {
        return title;
    }

    Optional<ClockKind> decision() {
        return Optional.ofNullable(decision);
    }

    Optional<ClockKind> appeal() {
        return Optional.ofNullable(appeal);
    }

    /** Empty for the last. */
    public Optional<Rung> above() {
        return this == PRESIDENT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Whether it decides by majority; the chair of the Operating Committee and the President decide alone. */
    public boolean votes() {
        return this == ADVISORY_COMMITTEE || this == REVIEW_BOARD;
    }
}
