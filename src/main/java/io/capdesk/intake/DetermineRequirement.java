package io.capdesk.intake;

import io.capdesk.allocation.Ledger;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.Account.Kind;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk reads from the regulation whether a licence is needed, what excepts from it, and what review it meets. */
@Service
public class DetermineRequirement {

    private final Applications applications;
    private final Determinations determinations;
    private final Rules rules;
    private final Ledger ledger;

    DetermineRequirement(Applications applications, Determinations determinations, Rules rules, Ledger ledger) {
        this.applications = applications;
        this.determinations = determinations;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** @return whether a licence is needed; false also where an exception is available */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean determine(String controlNumber) {
        var application = applications.get(controlNumber);
        var licensed = ledger.levels(ReserveAllocation.accountOf(application.form().destination())).postedTpp();
        var date = LocalDate.ofInstant(application.registeredAt(), StatutoryClock.WASHINGTON);
        var answer = rules.determine(
                TransactionOf.application(application, date, new Counters(licensed, null, null, null)));
        determinations.keep(controlNumber, determined(answer, determinations.classified(controlNumber)));
        return answer.licenseRequired();
    }

    private static Determined determined(Determination answer, Classified item) {
        // an account without a verdict is only counted, not capped: nothing is reserved from it
        var limit = answer.account(Kind.COUNTRY)
                .filter(account -> account.fits() != null)
                .map(Determination.Account::limitTpp)
                .orElse(null);
        return new Determined(answer.ruleSet(), answer.ruleSetHash(), answer.tier(), item, answer.aggregateTpp(),
                answer.licenseRequired(), answer.reviewPolicy(), limit, answer.availableExceptions(),
                answer.reasons(), answer.citations());
    }
}
