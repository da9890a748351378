package io.capdesk.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A licensing officer's recommendation and what the countersigning officer made of it.
 *
 * @param round      1 for the first; a new one follows a refused countersignature or an answer to an intent to deny
 * @param terms      the conditions and riders of an approval, in their order
 * @param agrees     null until countersigned
 */
public record Recommendation(
        UUID id,
        String controlNumber,
        int round,
        Proposal proposal,
        String reason,
        String legalBasis,
        List<Term> terms,
        String recommendedBy,
        Instant recommendedAt,
        Boolean agrees,
        String countersignReason,
        String countersignedBy,
        Instant countersignedAt) {

    public List<Term> conditions() {
        return terms.stream().filter(term -> term.kind() == Term.Kind.CONDITION).toList();
    }

    public List<Term> riders() {
        return terms.stream().filter(term -> term.kind() == Term.Kind.RIDER).toList();
    }

    public boolean countersigned() {
        return agrees != null;
    }

    public boolean agreed() {
        return Boolean.TRUE.equals(agrees);
    }
}
