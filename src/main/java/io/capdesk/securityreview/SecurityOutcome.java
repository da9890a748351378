package io.capdesk.securityreview;

/** Whether the place is fit for the chips: adequate physical and cyber security is what the rule asks for. */
public enum SecurityOutcome {
    ADEQUATE("Adequate"),
    /** Fit once a condition of the license makes up for each requirement that is not met. */
    ADEQUATE_WITH_CONDITIONS("Adequate with conditions"),
    NOT_ADEQUATE("Not adequate");

    private final String title;

    SecurityOutcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
