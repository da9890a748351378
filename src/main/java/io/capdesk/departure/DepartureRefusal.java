package io.capdesk.departure;

import io.capdesk.access.Refusal;

/** Why a proposal or a signature is not taken. */
public enum DepartureRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step: a licensing officer proposes a departure, a countersigning officer signs it."),
    WRONG_STAGE("The case is decided or closed, so its share of the allocation does not change any more."),
    NO_INTEREST("The applicant named no interest. A departure is for an interest that the application names."),
    NOTHING_LACKS("The case holds all it asks for: it needs no departure."),
    REASON_MISSING("Give the reason, in at most 2,000 characters; it stays on record."),
    BASIS_MISSING("Name the legal basis, in at most 2,000 characters."),
    PROPOSED_ALREADY("A departure is proposed for this case already. Sign it, or take it back first."),
    AMOUNT_CHANGED("What the case asks for has changed since this page was opened or the departure was proposed. Nothing was"
            + " booked: propose it again with the amount of now."),
    NOT_FOUND("There is no such proposal."),
    OWN_PROPOSAL("You proposed this departure yourself: another officer must sign it."),
    SIGNED_ALREADY("The departure is signed."),
    WITHDRAWN("The proposal was taken back; it can't be signed any more."),
    EXPIRED("The proposal was not signed in time and has expired. Propose it again if it is still wanted."),
    ACCOUNT_STOPPED("A check found something wrong with this allocation, so nothing new is reserved from it until that is put"
            + " right.");

    private final String sentence;

    DepartureRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
