package io.capdesk.intake;

import io.capdesk.rules.Determination;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Transaction;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk reads from the regulation whether a license is needed, what excepts from it, and what review it meets. */
@Service
public class DetermineRequirement {

    private static final String ASKED_ANYWAY =
            "The applicant asks for a license although an exception is available, so the application goes to review.";
    private static final String UNDER_REVIEW_ANYWAY =
            "An exception has become available by a correction; the application stays under review until it is returned.";

    private final Applications applications;
    private final Determinations determinations;
    private final Rules rules;
    private final UsedBefore used;

    DetermineRequirement(Applications applications, Determinations determinations, Rules rules, UsedBefore used) {
        this.applications = applications;
        this.determinations = determinations;
        this.rules = rules;
        this.used = used;
    }

    /** @return whether a license is needed, or asked for though an exception would do */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean determine(String controlNumber) {
        var application = applications.get(controlNumber);
        var asksAnyway = Typed.yes(application.form().shipment().askAnyway());
        var determined = determined(used.counted(CaseTransaction.of(application)),
                determinations.classified(controlNumber), asksAnyway, ASKED_ANYWAY);
        determinations.keep(controlNumber, determined);
        return determined.licenseRequired();
    }

    /**
     * The same judgement under the rule set that the case was judged by before. A case under review goes on to be one for
     * a license even if an exception has become available: nobody but the applicant can take the request back.
     */
    Determined again(Application application, List<Classified> items) {
        var transaction = CaseTransaction.of(application, items).underRuleSet(application.determination().ruleSet());
        return determined(used.counted(transaction), items, true, UNDER_REVIEW_ANYWAY);
    }

    private Determined determined(Transaction transaction, List<Classified> items, boolean asksAnyway, String why) {
        var answer = rules.determine(transaction);
        var asked = !answer.licenseRequired() && asksAnyway && !answer.availableExceptions().isEmpty();
        var required = answer.licenseRequired() || asked;
        var account = required ? account(transaction) : null;
        return new Determined(answer.ruleSet(), answer.ruleSetHash(), answer.tier(), items, answer.aggregateTpp(), required,
                answer.reviewPolicy(), account == null ? null : account.limitTpp(),
                account == null ? null : account.amountTpp(), answer.availableExceptions(),
                asked ? ApplicationForm.plus(answer.reasons(), why) : answer.reasons(), answer.citations());
    }

    /** Null where nothing is reserved: an account without a verdict is only counted, not capped. */
    private Determination.Account account(Transaction transaction) {
        return rules.countryAccount(transaction).filter(account -> account.fits() != null).orElse(null);
    }
}
