package io.capdesk.portal;

import io.capdesk.intake.Application;
import io.capdesk.intake.Determined;
import io.capdesk.pages.Names;
import io.capdesk.pages.RuleWords;
import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * The outcome of the automated checks in words.
 *
 * @param orderTpp   of all units, whether or not they count against an allocation
 * @param eccn       null for an item that is not controlled here
 * @param exceptions available ones
 */
record Checks(String tier, long quantity, Tpp unitTpp, Tpp orderTpp, String eccn, boolean licenseRequired, String policy,
              String policyMeaning, List<String> exceptions, List<String> reasons, List<String> citations, String ruleSet,
              String ruleSetHash) {

    static Checks of(Application application, Names names) {
        Determined found = application.determination();
        return new Checks(RuleWords.tier(found.tier(), names.country(application.form().destination())),
                application.quantity(), found.item().unitTpp(), orderTpp(application), found.item().eccn(), found.licenseRequired(),
                RuleWords.policy(found.reviewPolicy()), RuleWords.policyMeaning(found.reviewPolicy()),
                found.exceptions().stream().map(RuleWords::exception).toList(), found.reasons(), found.citations(),
                found.ruleSet(), found.ruleSetHash());
    }

    static Tpp orderTpp(Application application) {
        return application.determination().item().unitTpp().times(application.quantity());
    }
}
