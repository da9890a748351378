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
 * @param row        why it counts there; null where it counts nowhere
 * @param switchName what the choice depended on; may be null
 * @param cappedThen whether the allocation could cap it under some option of that switch
 */
record CountryAccount(Account account, AccountRow row, Room room, String switchName, boolean cappedThen) {

    private static final CountryAccount NONE = new CountryAccount(null, null, null, null, false);

    static CountryAccount of(Case request) {
        AllocationLaw law = request.ruleSet().law().allocation();
        Tpp amount = request.needingTpp();
        if (law == null || amount.isZero()) {
            return NONE;
        }
        AccountRow placed = law.accounts().stream()
                .filter(row -> PlaceTest.all(row.when(), request.places()))
                .findFirst()
                .orElse(null);
        if (placed == null) {
            return NONE;
        }
        if (!isChosen(placed, request)) {
            return new CountryAccount(null, null, null, placed.dependsOn(), placed.capped());
        }
        return of(request, law, placed, amount);
    }

    private static CountryAccount of(Case request, AllocationLaw law, AccountRow row, Tpp amount) {
        String subject = row.subject() == AccountRow.Subject.DESTINATION
                ? request.transaction().destination()
                : request.transaction().ultimateConsignee().headquarters();
        Tpp limit = limitTpp(law, subject, request);
        Tpp used = request.transaction().counters().countryTpp();
        Tpp after = used.add(amount);
        Boolean fits = row.capped() && limit != null ? !after.isMoreThan(limit) : null;
        return new CountryAccount(new Account(Account.Kind.COUNTRY, subject, limit, used, after, fits), row,
                room(row, fits), row.dependsOn(), row.capped());
    }

    private static boolean isChosen(AccountRow row, Case request) {
        return row.dependsOn() == null || row.ifOption().equals(request.readings().peek(row.dependsOn()));
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
        boolean assured = request.places().isInAny(request.ruleSet().treatedAs(subject), law.assured());
        BigDecimal raise = assured ? law.assuredIncreasePercent() : BigDecimal.ZERO;
        return new Tpp(law.limitTpp().add(law.limitTpp().multiply(raise).movePointLeft(2)));
    }
}
