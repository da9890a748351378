package io.capdesk.decision;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The conditions that a recommendation starts with: those of the decision that binds it, or else what the agencies ask for, as one list,
 * without what is to be dropped.
 */
@Service
public class ProposedTerms {

    private final Concurrence concurrence;
    private final AskedConditions asked;
    private final DroppedConditions dropped;

    ProposedTerms(Concurrence concurrence, AskedConditions asked, DroppedConditions dropped) {
        this.concurrence = concurrence;
        this.asked = asked;
        this.dropped = dropped;
    }

    /** Whether the case is the reader's to recommend on, the caller has settled. */
    public List<Term> of(String controlNumber) {
        var binding = concurrence.binding(controlNumber);
        if (binding.isPresent()) {
            return binding.get().conditionLines().stream().map(line -> new Term(Term.Kind.CONDITION, null, line)).toList();
        }
        var left = dropped.of(controlNumber);
        return asked.of(controlNumber).stream().filter(one -> !left.containsKey(one.id()))
                .map(one -> new Term(Term.Kind.CONDITION, one.code(), one.text())).toList();
    }
}
