package io.capdesk.notices;

import io.capdesk.intake.CaseTransaction;
import io.capdesk.intake.UsedBefore;
import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the rules whether a notice's exception covers its transaction on the day of the shipment. */
@Component
class JudgeNotice {

    /** @param account what it counts on, with this notice in it; null where it counts on none */
    record Judgement(Determination determination, ExceptionAnswer exception, Account account, String ultimateParent, LocalDate day) {

        boolean available() {
            return exception.available();
        }

        /** Nothing but the amount stands in the way. */
        boolean exceeds() {
            return account != null && Boolean.FALSE.equals(account.fits());
        }

        Tpp amountTpp() {
            return account == null ? Tpp.ZERO : account.amountTpp();
        }
    }

    private final Rules rules;
    private final UsedBefore used;

    JudgeNotice(Rules rules, UsedBefore used) {
        this.rules = rules;
        this.used = used;
    }

    /**
     * @param form    free of problems, see {@link NoticeCheck}
     * @param ownTpp  what the notice itself has of its account already
     */
    Judgement judge(NoticeKind kind, NoticeForm form, Tpp ownTpp) {
        LocalDate day = NoticeCheck.day(form.particulars().shipOn()).orElseThrow();
        Transaction transaction = CaseTransaction.of(form.asApplication(), day);
        Determination answer = rules.determine(without(ownTpp, kind, used.counted(transaction)));
        ExceptionAnswer exception = answer.exceptions().stream().filter(one -> one.code().equals(kind.name())).findFirst()
                .orElseGet(() -> unknown(kind, answer.ruleSet()));
        Account account = kind.account() == null ? null : answer.account(kind.account()).orElse(null);
        return new Judgement(answer, exception, account, transaction.ultimateConsignee().ultimateParent(), day);
    }

    private static Transaction without(Tpp ownTpp, NoticeKind kind, Transaction counted) {
        Counters counters = counted.counters();
        return counted.withCounters(new Counters(counters.countryTpp(),
                kind == NoticeKind.LPP ? counters.lppTppThisYear().subtract(ownTpp) : counters.lppTppThisYear(),
                kind == NoticeKind.AIA ? counters.aiaCumulativeTpp().subtract(ownTpp) : counters.aiaCumulativeTpp(),
                counters.nveuTpp(), counters.raisedLimitTpp()));
    }

    private static ExceptionAnswer unknown(NoticeKind kind, String ruleSet) {
        return new ExceptionAnswer(kind.name(), false,
                List.of("The desk's rule set " + ruleSet + " has no License Exception " + kind + "."), List.of());
    }
}
