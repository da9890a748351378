package io.capdesk.holds;

import io.capdesk.access.Refusal;

public enum HoldRefusal implements Refusal {
    NOT_PERMITTED("Only licensing officers place and release holds."),
    WRONG_STAGE("The case is not under review: no clock of it can be stopped."),
    AGENCYS_OWN("A reviewing agency's request stops the clock by itself, with its question."),
    ALREADY_HELD("The case is on hold for this reason already."),
    OTHER_DESTINATION("This paragraph is about exports to Iran, North Korea and Syria only."),
    NOTE_MISSING("Say in a few words why, in 2,000 characters or fewer."),
    DAY_MISSING("Give the days that this reason asks for."),
    DAY_IMPOSSIBLE("The days must be in their order, none before the registration and none after today."),
    UNKNOWN("There is no such hold on this case."),
    ENDED_BEFORE("The hold has ended before; nothing was changed."),
    FOLLOWS_A_QUESTION("This hold ends with the question or the site visit that it follows from."),
    ENDS_BY_ITSELF("This hold ends by itself 30 days after Congress was notified.");

    private final String sentence;

    HoldRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
