package io.capdesk.decision;

import io.capdesk.access.Refusal;
import io.capdesk.decision.StandardTerms.Standard;
import io.capdesk.securityreview.UnmetRequirement;
import java.util.List;
import java.util.stream.Collectors;

/** Adequate security is required: what is not met and made up for by no condition stands in the way of an approval. */
record UnmetWithoutCondition(List<UnmetRequirement> open, StandardTerms standard) implements Refusal {

    @Override
    public String name() {
        return "UNMET_WITHOUT_CONDITION";
    }

    @Override
    public String sentence() {
        return "The security review found what is not met, and no condition makes up for it: "
                + open.stream().map(this::said).collect(Collectors.joining("; ")) + ". Choose the conditions, or recommend denial.";
    }

    private String said(UnmetRequirement unmet) {
        var meeting = standard.conditions().stream().filter(one -> one.meets().contains(unmet.code())).map(Standard::title);
        var titles = meeting.map(title -> "\"" + title + "\"").collect(Collectors.joining(" or "));
        var plan = unmet.planned() ? standard.forPlans().map(one -> "\"" + one.title() + "\" with the day " + unmet.plannedDay()
                + " in its text").orElse("") : "";
        var by = titles.isEmpty() || plan.isEmpty() ? titles + plan : titles + " or " + plan;
        return unmet.label() + (by.isEmpty() ? " (no standard condition makes up for it)" : " (" + by + ")");
    }
}
