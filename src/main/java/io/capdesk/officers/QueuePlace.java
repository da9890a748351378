package io.capdesk.officers;

import io.capdesk.allocation.Standing;
import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * Where one claim of a case stands in its allocation's order.
 *
 * @param before undecided claims with an earlier ticket, while this one waits; the earliest first
 * @param more   how many of them are not listed
 */
record QueuePlace(Standing standing, List<Before> before, boolean more) {

    /**
     * @param controlNumber null for readers who may not know whose claim it is, as the applicant
     * @param reserved      it holds its part, else it waits too
     */
    record Before(long ticket, Tpp amountTpp, boolean reserved, String controlNumber, String applicant) {}
}
