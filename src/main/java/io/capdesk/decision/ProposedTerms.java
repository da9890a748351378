package io.capdesk.decision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The terms that a recommendation starts with: the conditions of the decision that binds it, or else what the agencies ask for, as one
 * list, without what is to be dropped; and what the security review proposes.
 */
@Service
public class ProposedTerms {

    private final Concurrence concurrence;
    private final AskedConditions asked;
    private final DroppedConditions dropped;
    private final SecurityTerms security;

    ProposedTerms(Concurrence concurrence, AskedConditions asked, DroppedConditions dropped, SecurityTerms security) {
        this.security = security;
        this.concurrence = concurrence;
        this.asked = asked;
        this.dropped = dropped;
    }

    /** Whether the case is the reader's to recommend on, the caller has settled. */
    public List<Term> of(String controlNumber) {
        var terms = new ArrayList<>(ofTheAgencies(controlNumber));
        security.of(controlNumber).stream().filter(one -> terms.stream().noneMatch(other -> one.code().equals(other.code()))).forEach(terms::add);
        return terms;
    }

    private List<Term> ofTheAgencies(String controlNumber) {
        var binding = concurrence.binding(controlNumber);
        if (binding.isPresent()) {
            return binding.get().conditionLines().stream().map(line -> new Term(Term.Kind.CONDITION, null, line)).toList();
        }
        var left = dropped.of(controlNumber);
        return asked.of(controlNumber).stream().filter(one -> !left.containsKey(one.id()))
                .map(one -> new Term(Term.Kind.CONDITION, one.code(), one.text())).toList();
    }
}
