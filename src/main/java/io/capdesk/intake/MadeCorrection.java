package io.capdesk.intake;

import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.List;

/**
 * A correction on record, with what the regulation said before and after it.
 *
 * @param ordinal          from 1
 * @param accountTppBefore what a license would have taken from the destination's allocation; null where none
 */
public record MadeCorrection(int ordinal, String by, Instant at, String ruleSet, String ruleSetHashBefore,
                             String ruleSetHashAfter, Tpp aggregateTppBefore, Tpp aggregateTppAfter, Tpp accountTppBefore,
                             Tpp accountTppAfter, ReviewPolicy reviewPolicyBefore, ReviewPolicy reviewPolicyAfter,
                             List<CorrectedItem> items) {}
