package io.capdesk.portal.requirement;

import io.capdesk.allocation.Levels;
import io.capdesk.rules.Determination;
import io.capdesk.rules.RuleSet;
import io.capdesk.rules.Transaction;

/**
 * A question that could be judged.
 *
 * @param deskCounts          whether the country's counter is the desk's own, because none was typed
 * @param levels              of the destination's allocation now
 * @param onlyByAuthorization a license would be needed without the validated end user's authorization
 */
record Judged(Transaction transaction, RuleSet ruleSet, Determination answer, boolean deskCounts, Levels levels,
              boolean onlyByAuthorization) {}
