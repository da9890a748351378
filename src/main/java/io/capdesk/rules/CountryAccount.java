package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Law.AccountRow;
import io.capdesk.rules.Law.AllocationLaw;
import io.capdesk.rules.Law.ReviewRow.Room;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The country allocation that a license for this transaction would count against (15 CFR 742.6(b)(10)(iii)(B)).
 *
 * @param account null where it counts nowhere
 * @param room    null where nothing caps it
 */
record CountryAccount(Account account, Room room) {

    private static final CountryAccount NONE = new CountryAccount(null, null);

    /** @param amount what would be licensed */
    static CountryAccount of(Case request, Tpp amount) {
        AllocationLaw law = request.ruleSet().law().allocation();
        if (law == null || amount.isZero()) {
            return NONE;
        }
        return law.accounts().stream()
                .filter(row -> PlaceTest.all(row.when(), request.places()))
                .findFirst()
                .filter(row -> isChosen(row, request))
                .map(row -> of(request, law, row, amount))
                .orElse(NONE);
    }

    private static CountryAccount of(Case request, AllocationLaw law, AccountRow row, Tpp amount) {
        String subject = row.subject() == AccountRow.Subject.DESTINATION
                ? request.transaction().destination()
                : request.transaction().ultimateConsignee().headquarters();
        Tpp limit = limitTpp(law, subject, request);
        Tpp used = request.transaction().counters().countryTpp();
        Tpp after = used.add(amount);
        Boolean fits = row.capped() && limit != null ? !after.isMoreThan(limit) : null;
        return new CountryAccount(
                new Account(Account.Kind.COUNTRY, subject, limit, used, after, fits), room(row, fits));
    }

    private static boolean isChosen(AccountRow row, Case request) {
        return row.dependsOn() == null || row.ifOption().equals(request.readings().option(row.dependsOn()));
    }

    private static Room room(AccountRow row, Boolean fits) {
        if (!row.capped()) {
            return null;
        }
        if (fits == null) {
            return Room.NOT_PUBLISHED;
        }
        return fits ? Room.WITHIN : Room.MET;
    }

    /** No figure was published for days outside the period. */
    private static Tpp limitTpp(AllocationLaw law, String subject, Case request) {
        LocalDate date = request.transaction().date();
        if (date.isBefore(law.from()) || date.isAfter(law.to())) {
            return null;
        }
        if (request.transaction().counters().raisedLimitTpp() != null) {
            return request.transaction().counters().raisedLimitTpp();
        }
        boolean assured = request.places().isInAny(request.ruleSet().treatedAs(subject), law.assured());
        BigDecimal raise = assured ? law.assuredIncreasePercent() : BigDecimal.ZERO;
        return new Tpp(law.limitTpp().add(law.limitTpp().multiply(raise).movePointLeft(2)));
    }
}
