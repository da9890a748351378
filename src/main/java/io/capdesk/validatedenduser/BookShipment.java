package io.capdesk.validatedenduser;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.StoppedAccounts;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Item;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shipment to an authorization holder is booked on the company's account in that country; the quarter in which it was shipped
 * brings the cumulative figure. It does not count to the country's allocation (15 CFR 748.15(a)(2)(iii)(B)), so no second account
 * is claimed with it.
 */
@Service
public class BookShipment {

    private static final long MOST_UNITS = 999_999_999;

    private final NationalAuthorizations authorizations;
    private final Rules rules;
    private final ChipCatalogue chips;
    private final Ledger ledger;
    private final StoppedAccounts stops;
    private final AuditTrail audit;
    private final Clock clock;

    BookShipment(NationalAuthorizations authorizations, Rules rules, ChipCatalogue chips, Ledger ledger, StoppedAccounts stops,
            AuditTrail audit, Clock clock) {
        this.authorizations = authorizations;
        this.rules = rules;
        this.chips = chips;
        this.ledger = ledger;
        this.stops = stops;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id        the page's: sent twice, it books once
     * @param shippedOn null where nothing readable was typed
     * @return empty when it is booked
     */
    @Transactional
    public Optional<AuthorizationRefusal> book(Person officer, String number, UUID id, String chip, long quantity, LocalDate shippedOn) {
        if (!Permission.KEEP_AUTHORIZATIONS.granted(officer)) {
            return Optional.of(AuthorizationRefusal.NOT_PERMITTED);
        }
        var found = authorizations.lock(number);
        if (found.isEmpty()) {
            return Optional.of(AuthorizationRefusal.NOT_FOUND);
        }
        if (authorizations.booked(id)) {
            return Optional.empty();
        }
        var problems = problems(chip, quantity, shippedOn);
        if (!problems.isEmpty()) {
            return Optional.of(problems.get(0));
        }
        if (shippedOn.isBefore(found.get().grantedOn())) {
            return Optional.of(AuthorizationRefusal.BEFORE_THE_GRANT);
        }
        return stops.stopped(found.get().account()) ? Optional.of(AuthorizationRefusal.ACCOUNT_STOPPED)
                : book(officer, found.get(), id, chip, quantity, shippedOn);
    }

    /** All that is wrong with what was typed. */
    public List<AuthorizationRefusal> problems(String chip, long quantity, LocalDate shippedOn) {
        var problems = new ArrayList<AuthorizationRefusal>();
        if (chips.find(chip).isEmpty()) {
            problems.add(AuthorizationRefusal.CHIP_MISSING);
        }
        if (quantity < 1 || quantity > MOST_UNITS) {
            problems.add(AuthorizationRefusal.QUANTITY_MISSING);
        }
        if (shippedOn == null || shippedOn.isAfter(LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON))) {
            problems.add(AuthorizationRefusal.DAY_MISSING);
        }
        return problems;
    }

    private Optional<AuthorizationRefusal> book(Person officer, NationalAuthorization authorization, UUID id, String chip, long quantity,
            LocalDate shippedOn) {
        var account = judged(authorization, chip, quantity, shippedOn);
        if (account == null || account.limitTpp() == null) {
            return Optional.of(AuthorizationRefusal.NOT_COVERED);
        }
        var amount = account.amountTpp();
        if (account.afterTpp().isMoreThan(account.limitTpp())) {
            return Optional.of(AuthorizationRefusal.EXCEEDS_QUARTER);
        }
        if (!account.fits() || amount.isZero()) {
            return Optional.of(AuthorizationRefusal.NOT_COVERED);
        }
        var shipment = new Shipment(id, authorization.number(), chip, quantity, shippedOn, amount, officer.username(), clock.instant(),
                null);
        authorizations.keep(shipment);
        audit.recordOf(authorization.number(), officer.username(), "BOOK_SHIPMENT", quantity + " " + chip + ", " + amount.words() + " TPP");
        var answer = ledger.take(new Claim(shipment.claim(), authorization.account(), amount, account.limitTpp(), authorization.number(),
                rules.deskRuleSet().id(), shippedOn.atStartOfDay(StatutoryClock.WASHINGTON).toInstant(), officer.username()));
        if (!(answer instanceof Answer.Reserved)) {
            throw new IllegalStateException("the shipment " + id + " is not booked: " + answer);
        }
        return Optional.empty();
    }

    private Account judged(NationalAuthorization holder, String chip, long quantity, LocalDate shippedOn) {
        var transaction = new Transaction(null, shippedOn, null, null, holder.country(),
                new Consignee(holder.headquarters(), holder.company(), null, true),
                new Authorization(Authorization.Kind.NVEU, holder.country()), null,
                List.of(new Item(chip, null, null, null, null, null, null, null, null, null, null, quantity)), false,
                new Counters(null, null, null, ledger.levels(holder.account()).postedTpp()));
        return rules.problems(transaction).isEmpty()
                ? rules.determine(transaction).account(Account.Kind.NVEU).orElse(null) : null;
    }
}
