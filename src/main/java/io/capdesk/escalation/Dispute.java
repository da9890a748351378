package io.capdesk.escalation;

import io.capdesk.interagency.Agency;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One disagreement on one intended decision, and its way up.
 *
 * @param round     1 for the first of a case
 * @param intended  what the licensing officer meant to decide
 * @param disagree  the agencies that recommended otherwise
 * @param decisions one for each rung that has decided, the lowest first
 * @param appeals   in the order of their receipt, untimely ones included
 * @param endedAt   when the last decision became final; null while the dispute lasts
 */
public record Dispute(
        String controlNumber,
        int round,
        Disposition intended,
        Set<Agency> disagree,
        String openedBy,
        Instant openedAt,
        List<Decision> decisions,
        List<Appeal> appeals,
        Instant endedAt) {

    /** Before whom it is, or was at the end. */
    public Rung rung() {
        return appeals.stream().filter(Appeal::timely).map(Appeal::to).max(Comparator.naturalOrder()).orElse(Rung.OPERATING_COMMITTEE);
    }

    public Optional<Decision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** Whether the rung it is before has decided, so that an appeal is what can come next. */
    public boolean decided() {
        return last().filter(decision -> decision.rung() == rung()).isPresent();
    }

    public boolean open() {
        return endedAt == null;
    }

    /** The subject of its clocks. */
    public String subject() {
        return Integer.toString(round);
    }
}
