package io.capdesk.startup;

import io.capdesk.rules.RuleSet;
import io.capdesk.rules.Rules;
import org.springframework.stereotype.Component;

/** Which regulation the desk applies: the first thing to check when an answer looks wrong. */
@Component
class RuleSetLine implements StartLine {

    private static final int HASH_SHOWN = 12;

    private final Rules rules;

    RuleSetLine(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String line() {
        RuleSet ruleSet = rules.deskRuleSet();
        return "Rule set               " + ruleSet.id() + ", " + ruleSet.standing() + ", SHA-256 "
                + ruleSet.hash().substring(0, HASH_SHOWN);
    }
}
