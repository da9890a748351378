package io.capdesk.accounts;

import io.capdesk.access.Refusal;

/** Why an account administrator's change of a colleague's account is not made. */
public enum ColleagueRefusal implements Refusal {
    /** Another organisation's person, nobody's, or asked by somebody who may not: the answer is the same. */
    NOT_FOUND("There is nobody of this name in your organisation."),
    LAST_ADMINISTRATOR("This is the last account administrator. Make somebody else administrator first."),
    OUT_OF_USE("The account is out of use. Take it back into use first."),
    TOO_MANY_LETTERS("This address got several letters within the hour. Try again later.");

    private final String sentence;

    ColleagueRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
