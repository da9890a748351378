package io.capdesk.delegation;

import io.capdesk.interagency.Agency;
import java.util.List;

/**
 * What an agency has said of a case beforehand.
 *
 * @param lines one for each kind of item that a delegation covers, in the order of the items
 * @param seen  the items that no line covers, in words: because of these the agency sees the case
 */
public record Delegation(Agency agency, List<DelegatedLine> lines, List<String> seen) {

    /** The agency need not see the case: every item is covered. */
    public boolean whole() {
        return seen.isEmpty();
    }
}
