package io.capdesk.intake;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.StoppedAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims what an application takes from its destination's allocation. The claim carries the control number as its id:
 * made at registration, it is only read again by the step "check allocation" of the process.
 */
@Service
public class ReserveAllocation {

    /** One cumulative pot for 2025 to 2027 (15 CFR 742.6(b)(10)(iii)(B)(1)). */
    static final String WINDOW = "2025-2027";

    private final Applications applications;
    private final Ledger ledger;
    private final StoppedAccounts stops;
    private final ObjectProvider<MeterRegistry> meters;

    ReserveAllocation(Applications applications, Ledger ledger, StoppedAccounts stops, ObjectProvider<MeterRegistry> meters) {
        this.applications = applications;
        this.ledger = ledger;
        this.stops = stops;
        this.meters = meters;
    }

    /** Whether the application draws on an account that takes nothing new now, because something is wrong with it. */
    boolean stopped(String controlNumber) {
        return account(applications.get(controlNumber)).filter(stops::stopped).isPresent();
    }

    /** Empty where the application touches no allocation: no license needed, .b items, barred or listed destinations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> reserve(String controlNumber) {
        var application = applications.get(controlNumber);
        return claims(application) ? Optional.of(timed(claim(application))) : Optional.empty();
    }

    /** How long it takes is how long one waits for the account's row: the first thing to show that a country is hot. */
    private Answer timed(Claim claim) {
        var registry = meters.getIfAvailable();
        return registry == null ? ledger.reserve(claim)
                : registry.timer("capdesk.reservation").record(() -> ledger.reserve(claim));
    }

    /** The account an application draws on; empty where it draws on none. */
    public static Optional<AccountKey> account(Application application) {
        return claims(application) ? Optional.of(accountOf(application.destination())) : Optional.empty();
    }

    /** The allocation of a destination, whether or not anybody draws on it. */
    public static AccountKey accountOf(String destination) {
        return new AccountKey(AccountKind.COUNTRY, destination, WINDOW);
    }

    private static boolean claims(Application application) {
        var determination = application.determination();
        return determination.licenseRequired() && determination.accountLimit() != null;
    }

    private static Claim claim(Application application) {
        var determination = application.determination();
        return new Claim(application.controlNumber(), accountOf(application.destination()),
                determination.accountTpp(), determination.accountLimit(), application.controlNumber(),
                determination.ruleSet(), application.registeredAt(), application.registeredBy());
    }
}
