package io.capdesk.portal;

import io.capdesk.intake.Stage;

/**
 * A stage as an applicant reads it.
 *
 * @param label   where the case stands
 * @param event   what happened when it got there, for the history
 * @param meaning what that means and what comes next
 * @param tone    {@code good}, {@code bad} or {@code open}; colour only, never the only sign
 */
public record StageWords(String label, String event, String meaning, String tone) {

    /** @param before null for the first stage; a case comes back to its recommendation by an answer or a countersigner */
    static String event(Stage before, Stage stage) {
        if ((stage == Stage.RECOMMENDATION || stage == Stage.INITIAL_REVIEW) && before == Stage.INTENT_TO_DENY) {
            return "Your answer received";
        }
        if (stage == Stage.RECOMMENDATION && Stage.DISPUTED.contains(before)) {
            return "Agencies' disagreement resolved";
        }
        if (stage == Stage.INITIAL_REVIEW && before == Stage.COUNTERSIGNATURE) {
            return "Initial review reopened";
        }
        return stage == Stage.RECOMMENDATION && before == Stage.COUNTERSIGNATURE ? "Recommendation reconsidered"
                : of(stage).event();
    }

    static StageWords of(Stage stage) {
        return switch (stage) {
            case REGISTERED -> open("Registered", "Registered",
                    "The application is registered and the automated checks are done. A licensing officer takes it up next.");
            case NO_LICENSE_REQUIRED -> good("No license required", "Closed: no license required",
                    "You may proceed without a license under the conditions named below. Nothing was taken from an"
                            + " allocation. Keep this page with your records.");
            case INITIAL_REVIEW -> open("Initial review", "Initial review began",
                    "A licensing officer reads the application and by the due date refers it to the other agencies,"
                            + " returns it or decides it. You can still withdraw it.");
            case UNDER_REVIEW -> open("Under review", "Referred for review",
                    "The security review and the agencies that see it work on it at the same time."
                            + " An agency that is silent until its due date has no objection.");
            case RECOMMENDATION -> open("Recommendation in preparation", "Reviews complete",
                    "The reviews are in. A licensing officer weighs them and recommends a decision.");
            case OPERATING_COMMITTEE -> dispute("Operating Committee", "Referred to the Operating Committee",
                    "Its chair decides after hearing the agencies; you may be heard in person in an open session (15 CFR 750.4(f)(1)).");
            case ADVISORY_COMMITTEE -> dispute("Advisory Committee on Export Policy", "Taken to the Advisory Committee",
                    "An agency has appealed the Operating Committee's decision; the Advisory Committee decides by majority.");
            case REVIEW_BOARD -> dispute("Export Administration Review Board", "Taken to the Review Board",
                    "The Advisory Committee's decision is before the Board, which decides by majority.");
            case PRESIDENT -> dispute("President", "Taken to the President", "The Board's decision was appealed to the President.");
            case COUNTERSIGNATURE -> open("Awaiting countersignature", "Recommendation made",
                    "A second officer checks the recommendation. Nobody countersigns their own.");
            case APPROVED -> good("Approved", "Approved",
                    "The decision is made and countersigned. The license is being written; it will appear here.");
            case INTENT_TO_DENY -> bad("Intent to deny", "Intent to deny notified",
                    "The desk intends to deny the application, for the reasons below. You can answer until the date given;"
                            + " without an answer the denial becomes final.");
            case LICENSED -> good("Licensed", "License issued",
                    "The license is issued. Read its conditions before you ship.");
            case DENIED -> bad("Denied", "Denial final",
                    "The denial is final. An appeal must be received within 45 days of that date (15 CFR 756.2).");
            case RETURNED_WITHOUT_ACTION -> bad("Returned without action", "Returned without action",
                    "The desk closed the application without a decision; what was missing stands below or in the letter. You may resubmit it.");
            case WITHDRAWN -> open("Withdrawn", "Withdrawn",
                    "You withdrew the application. What it held of an allocation is free again. You may apply again.");
        };
    }

    private static StageWords dispute(String label, String event, String meaning) {
        return open(label, event, "The reviewing agencies do not agree on your application. " + meaning + " What each of them recommends"
                + " is not disclosed.");
    }

    private static StageWords open(String label, String event, String meaning) {
        return new StageWords(label, event, meaning, "open");
    }

    private static StageWords good(String label, String event, String meaning) {
        return new StageWords(label, event, meaning, "good");
    }

    private static StageWords bad(String label, String event, String meaning) {
        return new StageWords(label, event, meaning, "bad");
    }
}
