package io.capdesk.managers;

import java.util.List;

/**
 * What a manager watches, in words and figures as they are shown.
 *
 * @param at      when it was read, Washington time
 * @param ages    headings of the ages of cases, youngest first
 * @param overdue statutory clocks of the desk and the agencies that are past their last day
 * @param more    how many incidents there are beyond those listed
 */
record Overview(String at, List<Account> allocations, List<String> ages, List<AtStage> stages, List<Late> overdue,
        Comments comments, Mail letters, List<Failure> incidents, long more) {

    /** @param share of the limit, in per cent */
    record Amount(String tpp, String inH100, String share) {}

    /**
     * @param counted what of the posted was booked past the limit
     * @param waiting applications in the queue
     */
    record Account(String name, String window, Amount limit, Amount pending, Amount posted, Amount counted, Amount left,
            Amount waits, long waiting) {}

    /** @param byAge one number for each of the ages */
    record AtStage(String code, String stage, List<Long> byAge, long all) {}

    record Late(String controlNumber, String clock, String due, String late) {}

    /**
     * @param open       documents whose comment period or review is not over
     * @param today      submissions that came since midnight in Washington
     * @param unreviewed records that no analyst has decided
     */
    record Comments(long open, long today, long unreviewed) {}

    /** @param dead letters that were given up and that a manager has to see to */
    record Mail(long waiting, long dead) {}

    /** @param instance the engine's id, for the way into Cockpit */
    record Failure(String controlNumber, String step, String message, String since, String instance) {}
}
