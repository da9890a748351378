package io.capdesk.access;

/**
 * Who sees what the agencies recommend on a case. An agency recommends without a look at the others; when its turn is over it learns
 * how the others came down, and before the Operating Committee, where the agencies hear each other (15 CFR 750.4(f)(1)), everything
 * that those who were asked have said. Applicants never see a position (50 U.S.C. 4820(h)).
 */
public final class PositionReaders {

    /** How much of another's position. */
    public enum Sight {
        NOTHING,
        /** What it recommends, not why, on what basis or on which conditions. */
        OUTCOME,
        WHOLE
    }

    /** Where the reader's own agency stands. */
    public enum Turn {
        NOT_ASKED,
        OPEN,
        /** It has recommended, or its days have ended without. */
        OVER
    }

    private PositionReaders() {}

    /**
     * Whether the case is theirs to open at all, the caller has settled.
     *
     * @param agency    hat of the reviewers whose position it is
     * @param escalated whether the case has come before the Operating Committee
     */
    public static Sight sight(Person reader, Role agency, Turn turn, boolean escalated) {
        return Permission.READ_CASE_FACTS.granted(reader) && reader.is(agency) ? Sight.WHOLE : ofOthers(reader, turn, escalated);
    }

    /** Of the other agencies' positions. */
    public static Sight ofOthers(Person reader, Turn turn, boolean escalated) {
        if (Permission.READ_CASE.granted(reader)) {
            return Sight.WHOLE;
        }
        if (!Permission.RECORD_POSITION.granted(reader) || turn != Turn.OVER) {
            return Sight.NOTHING;
        }
        return escalated ? Sight.WHOLE : Sight.OUTCOME;
    }
}
