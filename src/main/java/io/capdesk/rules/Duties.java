package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.Obligation;
import io.capdesk.rules.ExceptionLaw.Duty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must be done to use an exception that is available. */
final class Duties {

    private final Case request;
    private final ExceptionLaw law;
    private final Account account;

    /** @param account the exception's own account with this transaction in it; null where it has none */
    Duties(Case request, ExceptionLaw law, Account account) {
        this.request = request;
        this.law = law;
        this.account = account;
    }

    List<Obligation> list() {
        List<Obligation> obligations = new ArrayList<>();
        for (Duty duty : law.obligations()) {
            if (applies(duty)) {
                obligations.add(new Obligation(duty.code(), due(duty), request.words(duty.text()), duty.citation()));
            }
        }
        return obligations;
    }

    private boolean applies(Duty duty) {
        boolean spoken = duty.levels() == null
                || request.needing().stream().anyMatch(i -> request.items().get(i).is(duty.levels()));
        return spoken
                && reaches(duty, duty.shipmentFromTpp(), request.needingTpp())
                && reaches(duty, duty.afterFromTpp(), account == null ? Tpp.ZERO : account.afterTpp());
    }

    private boolean reaches(Duty duty, BigDecimal from, Tpp amount) {
        if (from == null) {
            return true;
        }
        int compared = amount.value().compareTo(from);
        boolean depends = duty.strictIf() != null && compared == 0 || duty.alwaysIf() != null && compared < 0;
        if (!depends) {
            return compared >= 0;
        }
        String option = request.readings().option(duty.dependsOn());
        return compared == 0 ? !option.equals(duty.strictIf()) : option.equals(duty.alwaysIf());
    }

    private LocalDate due(Duty duty) {
        LocalDate date = request.transaction().date();
        if (duty.days() != null) {
            return date.plusDays(duty.days());
        }
        return duty.months() == null ? null : date.plusMonths(duty.months());
    }
}
