package io.capdesk.decision;

import io.capdesk.decision.StandardTerms.Standard;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.TermLibrary;
import io.capdesk.securityreview.UnmetRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The standard terms as the security review proposes them, and what it proposed as suggestions for the officer. */
@Service
public class SecurityTerms implements TermLibrary {

    private static final String CONDITION = "condition_";
    private static final String RIDER = "rider_";

    private final StandardTerms standard;
    private final SecurityFindings findings;

    SecurityTerms(StandardTerms standard, SecurityFindings findings) {
        this.standard = standard;
        this.findings = findings;
    }

    @Override
    public List<Offer> offers() {
        return Stream.concat(standard.conditions().stream().map(one -> new Offer(CONDITION + one.code(), one.title(), true)),
                standard.riders().stream().map(one -> new Offer(RIDER + one.code(), one.title(), false))).toList();
    }

    @Override
    public List<Offer> offers(String requirement) {
        return offers().stream().filter(offer -> offer.binds() && standard.meets(offer.name().substring(CONDITION.length()), requirement)).toList();
    }

    /**
     * What the officer finds chosen in the form of the recommendation: what the review proposed, and for plans that nothing else makes
     * up for the condition that names their days.
     */
    public List<Term> of(String controlNumber) {
        var proposed = findings.proposed(controlNumber);
        var terms = new ArrayList<Term>();
        standard.conditions().stream().filter(one -> !one.byPlan() && proposed.contains(CONDITION + one.code()))
                .forEach(one -> terms.add(new Term(Term.Kind.CONDITION, one.code(), one.text().strip())));
        var plans = findings.find(controlNumber).stream().flatMap(found -> found.unmet().stream())
                .filter(unmet -> unmet.planned() && !standard.meet(unmet, terms)).toList();
        forPlans(plans, proposed).ifPresent(terms::add);
        standard.riders().stream().filter(one -> proposed.contains(RIDER + one.code()))
                .forEach(one -> terms.add(new Term(Term.Kind.RIDER, one.code(), one.text().strip())));
        return terms;
    }

    private Optional<Term> forPlans(List<UnmetRequirement> plans, List<String> proposed) {
        Optional<Standard> condition = standard.forPlans().filter(one -> !plans.isEmpty() || proposed.contains(CONDITION + one.code()));
        return condition.map(one -> new Term(Term.Kind.CONDITION, one.code(), one.text().strip()
                + plans.stream().map(plan -> "\n" + plan.label() + ": " + plan.plannedDay()).collect(Collectors.joining())));
    }
}
