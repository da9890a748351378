package io.capdesk.portal;

import io.capdesk.intake.Application;
import io.capdesk.intake.Determined;
import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * The outcome of the automated checks in words.
 *
 * @param eccn       null for an item that is not controlled here
 * @param exceptions available ones
 */
record Checks(String tier, long quantity, Tpp unitTpp, Tpp aggregateTpp, String eccn, boolean licenseRequired, String policy,
              String policyMeaning, List<String> exceptions, List<String> reasons, List<String> citations, String ruleSet,
              String ruleSetHash) {

    static Checks of(Application application, Names names) {
        Determined found = application.determination();
        return new Checks(RuleWords.tier(found.tier(), names.country(application.form().destination())),
                application.quantity(), found.unitTpp(), found.aggregateTpp(), found.eccn(), found.licenseRequired(),
                RuleWords.policy(found.reviewPolicy()), RuleWords.policyMeaning(found.reviewPolicy()),
                found.exceptions().stream().map(RuleWords::exception).toList(), found.reasons(), found.citations(),
                found.ruleSet(), found.ruleSetHash());
    }
}
