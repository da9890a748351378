package io.capdesk.portal.requirement;

import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.ReserveAllocation;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.RuleSet;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the answers before the rules, with the desk's own count where nobody typed another. */
@Component
class JudgeRequirement {

    sealed interface Outcome {
        record Answered(Judged judged) implements Outcome {}

        /** @param problems sentences by name of the question */
        record Unanswerable(Map<String, String> problems) implements Outcome {}
    }

    private final Rules rules;
    private final Countries countries;
    private final ChipCatalogue chips;
    private final Ledger ledger;
    private final Clock clock;

    JudgeRequirement(Rules rules, Countries countries, ChipCatalogue chips, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.countries = countries;
        this.chips = chips;
        this.ledger = ledger;
        this.clock = clock;
    }

    Outcome judge(Answers answers) {
        var ruleSets = rules.ruleSets().stream().map(RuleSet::id).toList();
        TransactionReading typed = new TransactionReading(answers, new Reading(answers, countries, chips, ruleSets));
        Transaction transaction = typed.read(today());
        if (!typed.problems().isEmpty()) {
            return new Outcome.Unanswerable(typed.problems());
        }
        rules.problems(transaction).forEach(typed.reading()::refuse);
        if (!typed.problems().isEmpty()) {
            return new Outcome.Unanswerable(typed.problems());
        }
        return new Outcome.Answered(judge(transaction, answers.has("countryTpp")));
    }

    private Judged judge(Transaction asked, boolean counterTyped) {
        Levels levels = ledger.levels(ReserveAllocation.accountOf(asked.destination()));
        Counters typed = asked.counters();
        Transaction transaction = counterTyped ? asked : asked.withCounters(
                new Counters(levels.postedTpp(), typed.lppTppThisYear(), typed.aiaCumulativeTpp(), typed.nveuTpp(),
                        levels.arranged() ? levels.limitTpp() : null));
        var answer = rules.determine(transaction);
        boolean onlyByAuthorization = transaction.authorization() != null && !answer.licenseRequired()
                && rules.determine(withoutAuthorization(transaction)).licenseRequired();
        return new Judged(transaction, rules.ruleSet(transaction.ruleSet()), answer, !counterTyped, levels,
                onlyByAuthorization);
    }

    private static Transaction withoutAuthorization(Transaction t) {
        return new Transaction(t.ruleSet(), t.date(), t.activity(), t.origin(), t.destination(), t.ultimateConsignee(), null,
                t.endUse(), t.items(), t.storageMeetsSupplement10(), t.counters());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }
}
