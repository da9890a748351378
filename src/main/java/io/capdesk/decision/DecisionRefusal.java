package io.capdesk.decision;

import io.capdesk.access.Refusal;

public enum DecisionRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    WRONG_STAGE("The application is not at this step any more; reload the task list."),
    PROPOSAL_MISSING("Choose whether to approve or to deny."),
    REASON_MISSING("Give the reason; it stays on record and, for a denial, goes to the applicant."),
    BASIS_MISSING("A denial needs its statutory and regulatory basis (15 CFR 750.6(a)(1))."),
    DEFICIENCIES_MISSING("List what is missing: at least one deficiency, and what to do about it (15 CFR 750.4(a)(2))."),
    DEFICIENCY_HALF("Say of each deficiency both what is missing and what to do about it."),
    NO_ALLOCATION("The application holds no part of the destination's allocation, so it can't be approved now:"
            + " it waits behind others, or the allocation is met and the policy is denial. Over the allocation it is approved only"
            + " after two officers have signed an upward departure."),
    SECURITY_NOT_ADEQUATE("The security review found physical or cyber security not adequate, so the application"
            + " can't be approved."),
    NO_LICENSE_REQUIRED("No license is required any more: return the application and say so (15 CFR 750.4(c)(3))."),
    SECURITY_NOT_REVIEWED("The security of the place is not reviewed, and for these items it must be adequate: refer the application;"
            + " where all agencies have delegated their authority only the security review takes place."),
    AGENCY_NOT_DELEGATED("Not every agency has delegated its authority over this application; refer it to the others"
            + " (15 CFR 750.3(b)(1))."),
    TERM_EMPTY("A condition or rider is chosen and its text is empty; write it, or clear the box."),
    AGENCY_AWAITED("An agency still has its days to recommend; wait until it has answered or they are over."),
    AGENCY_OBJECTS("An agency recommends otherwise, and no dispute has settled it; send the recommendation back."),
    BOUND_BY_DECISION("The dispute over this application is decided, and the decision binds; the case file has it."),
    CONDITION_OF_DECISION_MISSING("The decision of the dispute names conditions, and this approval leaves one out; the case file has them."),
    OPEN_HITS("A party may be on a screening list and nobody has disposed of it; clear or confirm each possible hit in the"
            + " case file first."),
    OWN_RECOMMENDATION("You made this recommendation yourself: another officer must countersign it."),
    ANSWER_MISSING("Choose whether you agree with the recommendation."),
    NOTHING_RECOMMENDED("There is no recommendation to countersign.");

    private final String sentence;

    DecisionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
