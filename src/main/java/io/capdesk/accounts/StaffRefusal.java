package io.capdesk.accounts;

import io.capdesk.access.Refusal;

/** Why a change of the staff is not made. */
public enum StaffRefusal implements Refusal {
    NOT_FOUND("There is nobody of this name on the staff."),
    NO_ROLE("Choose at least one role."),
    YOURSELF("Another administrator has to do this to your own account."),
    LAST_ADMINISTRATOR("This is the last administrator who can sign in. Make somebody else administrator first.");

    private final String sentence;

    StaffRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
