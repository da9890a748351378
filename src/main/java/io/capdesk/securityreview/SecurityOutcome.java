package io.capdesk.securityreview;

/** Whether the place is fit for the chips: adequate physical and cyber security is what the rule asks for. */
public enum SecurityOutcome {
    ADEQUATE,
    NOT_ADEQUATE
}
