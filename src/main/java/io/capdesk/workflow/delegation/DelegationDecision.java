package io.capdesk.workflow.delegation;

import io.capdesk.delegation.DelegatedLine;
import io.capdesk.delegation.DelegationTable;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** {@code bpmn/delegation-of-authority.dmn}, as it was deployed last. */
@Component
class DelegationDecision implements DelegationTable {

    static final String KEY = "delegation-of-authority";

    private final DecisionService decisions;
    private final IdentityService identities;

    DelegationDecision(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    /** The table is the desk's own, read for whoever may see the case: no right of theirs in the engine is asked. */
    @Override
    public Optional<DelegatedLine> line(Facts facts) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var met = decisions.evaluateDecisionTableByKey(KEY, variables(facts)).getSingleResult();
            return Optional.ofNullable(met).map(line -> new DelegatedLine(line.getEntry("line"), line.getEntry("type")));
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }

    static Map<String, Object> variables(Facts facts) {
        return Map.of("agency", facts.agency(), "eccn", facts.eccn(), "tier", facts.tier(), "tpp", facts.tpp(),
                "endUse", facts.endUse(), "listed", facts.listed(), "excepted", facts.excepted());
    }
}
