package io.capdesk.rules;

import java.time.LocalDate;
import java.util.List;

/** The three places that the rule looks at, on one day, under one rule set. */
record Places(RuleSet ruleSet, LocalDate date, String location, String headquarters, String parent) {

    static Places of(Transaction transaction, RuleSet ruleSet) {
        return new Places(
                ruleSet,
                transaction.date(),
                ruleSet.treatedAs(transaction.destination()),
                ruleSet.treatedAs(transaction.ultimateConsignee().headquarters()),
                ruleSet.treatedAs(transaction.ultimateConsignee().ultimateParentHeadquarters()));
    }

    boolean isInAny(String country, List<String> sets) {
        for (String set : sets) {
            if (ruleSet.contains(set, country, date)) {
                return true;
            }
        }
        return false;
    }
}
