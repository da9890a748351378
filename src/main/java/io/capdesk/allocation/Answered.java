package io.capdesk.allocation;

/** The answers as a claim's row and a statement name them. */
enum Answered {
    RESERVED(Holding.PENDING), BEHIND_OTHERS(Holding.WAITING), ALLOCATION_MET(Holding.NOTHING), COUNTED(Holding.POSTED);

    private final Holding holding;

    Answered(Holding holding) {
        this.holding = holding;
    }

    /** What the claim has of the account after the answer. */
    Holding holding() {
        return holding;
    }

    static Answered of(Answer answer) {
        if (answer instanceof Answer.Reserved) {
            return RESERVED;
        }
        if (answer instanceof Answer.Counted) {
            return COUNTED;
        }
        return answer instanceof Answer.BehindOthers ? BEHIND_OTHERS : ALLOCATION_MET;
    }
}
