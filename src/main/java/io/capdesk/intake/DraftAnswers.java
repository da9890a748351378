package io.capdesk.intake;

import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the rules would say of a draft if it were registered now: the same functions, nothing written. */
@Service
public class DraftAnswers {

    /** @param levels of the destination's allocation; null where the order touches none */
    public record DraftAnswer(Determination determination, Levels levels) {

        /** Whether the order is more than the whole allocation, whatever becomes of the others. */
        public boolean neverFits() {
            return levels != null && determination.account(Account.Kind.COUNTRY)
                    .filter(account -> account.amountTpp().isMoreThan(levels.limitTpp())).isPresent();
        }
    }

    private final RegistrationCheck check;
    private final UsedBefore used;
    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    DraftAnswers(RegistrationCheck check, UsedBefore used, Rules rules, Ledger ledger, Clock clock) {
        this.check = check;
        this.used = used;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Empty while destination, headquarters or an item are not there or can't be read. */
    public Optional<DraftAnswer> of(ApplicationForm form) {
        if (!check.determinable(form)) {
            return Optional.empty();
        }
        var transaction = CaseTransaction.of(form, LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON));
        if (!rules.problems(transaction).isEmpty()) {
            return Optional.empty();
        }
        var answer = rules.determine(used.counted(transaction));
        var levels = rules.countryAccount(transaction).filter(account -> account.fits() != null)
                .map(account -> ledger.levels(ReserveAllocation.accountOf(account.subject()), account.limitTpp()))
                .orElse(null);
        return Optional.of(new DraftAnswer(answer, levels));
    }
}
