package io.capdesk.rules;

/** How a license application is reviewed, from the mildest to the strictest. */
public enum ReviewPolicy {
    NONE,
    PRESUMPTION_OF_APPROVAL,
    CASE_BY_CASE,
    PRESUMPTION_OF_DENIAL,
    POLICY_OF_DENIAL;

    public ReviewPolicy stricter(ReviewPolicy other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** In the words of a letter. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("case by case", "case-by-case review");
    }
}
