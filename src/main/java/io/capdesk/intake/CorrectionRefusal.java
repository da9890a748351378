package io.capdesk.intake;

import io.capdesk.access.Refusal;

/** Why an officer's correction is not taken. */
public enum CorrectionRefusal implements Refusal {
    NOT_PERMITTED("Only a licensing officer corrects items."),
    WRONG_STAGE("Items are corrected during initial review or while the recommendation is prepared; this case is in another"
            + " stage."),
    CORRECTED_MEANWHILE("The case was corrected since you opened this page. Nothing was changed: look at the figures again."),
    ACCOUNT_STOPPED("A check found something wrong with the destination's allocation, so nothing more is reserved from it until"
            + " that is put right. A correction to less is taken."),
    NOTHING_CHANGED("Nothing is different from what stands there already.");

    private final String sentence;

    CorrectionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
