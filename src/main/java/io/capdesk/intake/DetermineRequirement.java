package io.capdesk.intake;

import io.capdesk.rules.Determination;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import io.capdesk.rules.Transaction;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk reads from the regulation whether a licence is needed, what excepts from it, and what review it meets. */
@Service
public class DetermineRequirement {

    private static final String ASKED_ANYWAY =
            "The applicant asks for a licence although an exception is available, so the application goes to review.";

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

    /** @return whether a licence is needed, or asked for though an exception would do */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean determine(String controlNumber) {
        var application = applications.get(controlNumber);
        var transaction = used.counted(CaseTransaction.of(application));
        var answer = rules.determine(transaction);
        var asked = !answer.licenseRequired() && Typed.yes(application.form().shipment().askAnyway())
                && !answer.availableExceptions().isEmpty();
        var determined = determined(answer, determinations.classified(controlNumber), asked, limit(transaction));
        determinations.keep(controlNumber, determined);
        return determined.licenseRequired();
    }

    /** An account without a verdict is only counted, not capped: nothing is reserved from it. */
    private Tpp limit(Transaction transaction) {
        return rules.countryAccount(transaction).filter(account -> account.fits() != null)
                .map(Determination.Account::limitTpp).orElse(null);
    }

    private static Determined determined(Determination answer, List<Classified> items, boolean asked, Tpp limit) {
        var required = answer.licenseRequired() || asked;
        return new Determined(answer.ruleSet(), answer.ruleSetHash(), answer.tier(), items, answer.aggregateTpp(), required,
                answer.reviewPolicy(), required ? limit : null, answer.availableExceptions(),
                asked ? ApplicationForm.plus(answer.reasons(), ASKED_ANYWAY) : answer.reasons(), answer.citations());
    }
}
