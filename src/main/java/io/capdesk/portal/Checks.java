package io.capdesk.portal;

import io.capdesk.intake.Application;
import io.capdesk.intake.Classified;
import io.capdesk.intake.Determined;
import io.capdesk.pages.Names;
import io.capdesk.pages.RuleWords;
import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * The outcome of the automated checks in words.
 *
 * @param orderTpp   of all units, whether or not they count against an allocation
 * @param exceptions available ones
 */
record Checks(String tier, List<Classified> items, Tpp orderTpp, boolean licenseRequired, String policy,
              String policyMeaning, List<String> exceptions, List<String> reasons, List<String> citations, String ruleSet,
              String ruleSetHash) {

    static Checks of(Application application, Names names) {
        Determined found = application.determination();
        return new Checks(RuleWords.tier(found.tier(), names.country(application.destination())),
                found.items(), found.orderTpp(), found.licenseRequired(),
                RuleWords.policy(found.reviewPolicy()), RuleWords.policyMeaning(found.reviewPolicy()),
                found.exceptions().stream().map(RuleWords::exception).toList(), found.reasons(), found.citations(),
                found.ruleSet(), found.ruleSetHash());
    }
}
