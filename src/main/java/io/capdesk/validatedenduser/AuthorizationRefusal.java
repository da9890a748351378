package io.capdesk.validatedenduser;

import io.capdesk.access.Refusal;

/** Why an authorization or a shipment is not recorded. */
public enum AuthorizationRefusal implements Refusal {
    NOT_PERMITTED("Only a licensing officer records authorizations and shipments."),
    COMPANY_MISSING("Name the company, in at most 255 characters."),
    HEADQUARTERS_MISSING("Choose the country of its headquarters."),
    COUNTRY_MISSING("Choose the country of the authorization."),
    IMPOSSIBLE_THERE("Nobody who is located or headquartered in Macau or Country Group D:5, or outside Country Groups A, B and D, holds a"
            + " national authorization (15 CFR 748.15(a)(2))."),
    DAY_MISSING("Enter a day that is not in the future."),
    RECORDED_ALREADY("The company has an authorization in this country already."),
    NOT_FOUND("There is no such authorization."),
    SHIPMENT_NOT_FOUND("There is no such shipment."),
    TAKEN_BACK_ALREADY("The shipment was taken back already."),
    REASON_MISSING("Say why it is taken back, in at most 2,000 characters."),
    CHIP_MISSING("Choose the chip."),
    QUANTITY_MISSING("Enter a whole number of units from 1 to 999,999,999."),
    BEFORE_THE_GRANT("It was shipped before the authorization was granted, so the authorization does not cover it."),
    NOT_COVERED("The authorization does not cover it: the company can't hold one there, or no figure was published for the quarter."),
    EXCEEDS_QUARTER("With this the company would have more than the quarter's cumulative figure, so the authorization does not cover it."
            + " Nothing was booked."),
    ACCOUNT_STOPPED("A check found something wrong with this account, so nothing new is booked on it until that is put right.");

    private final String sentence;

    AuthorizationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
