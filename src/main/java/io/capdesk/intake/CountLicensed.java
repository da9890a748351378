package io.capdesk.intake;

import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Rules;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a license at its destination's allocation where the rule set counts what the allocation does not cap: items for an entity
 * that is headquartered in a country of Supplement No. 5 to part 740, paragraph (a), under the reading
 * {@code count_5a_hq_licences_in_middle_tier} (15 CFR 742.6(b)(10)(iii)(A)(2)). Nothing was reserved for it before.
 */
@Service
public class CountLicensed {

    private final Rules rules;
    private final UsedBefore used;
    private final Ledger ledger;
    private final Clock clock;

    CountLicensed(Rules rules, UsedBefore used, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.used = used;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Locks the account's row until the commit: it comes last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(Application application, String by) {
        var transaction = CaseTransaction.of(application).underRuleSet(application.determination().ruleSet());
        rules.countryAccount(used.counted(transaction)).filter(account -> account.fits() == null && account.limitTpp() != null)
                .ifPresent(account -> ledger.count(claim(application, account, by)));
    }

    private Claim claim(Application application, Account account, String by) {
        return new Claim(application.controlNumber(), ReserveAllocation.accountOf(application.destination()), account.amountTpp(),
                account.limitTpp(), application.controlNumber(), application.determination().ruleSet(), clock.instant(), by);
    }
}
