package io.capdesk.arrangement;

import io.capdesk.access.Refusal;

/** Why a proposal or a signature is not taken. */
public enum ArrangementRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    COUNTRY_WITHOUT_ALLOCATION("Choose a country that has an allocation on that day; there is none to raise for others."),
    PERCENT_OUT_OF_RANGE("Enter by how many per cent the allocation is raised: more than 0, at most 100, at most two decimals."),
    DAY_IS_PAST("Enter a day: an arrangement takes effect today or later."),
    BASIS_MISSING("Name the assurances it rests on, in at most 2,000 characters."),
    ALREADY_ONE("The country has an arrangement that is proposed or agreed. Have it refused or revoked first."),
    NOT_FOUND("There is no such arrangement."),
    SIGNED_ALREADY("You have signed this already: the other signature is another officer's."),
    NOTHING_TO_SIGN("Nothing waits for a signature here any more; reload the task list."),
    REASON_MISSING("Give the reason, in at most 2,000 characters; it stays on record."),
    ANSWER_MISSING("Choose whether you sign."),
    NOT_REVOCABLE("Only an arrangement that is signed or in force is revoked."),
    REVOCATION_PROPOSED("Its revocation is proposed already and waits for signatures.");

    private final String sentence;

    ArrangementRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
