package io.capdesk.intake;

import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Tpp;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What an order takes from its destination's allocation, and what is left, in a sentence for each claim. */
@Service
public class AllocationInWords {

    private final Ledger ledger;
    private final Standings standings;
    private final CaseClaims claims;
    private final Countries countries;

    AllocationInWords(Ledger ledger, Standings standings, CaseClaims claims, Countries countries) {
        this.ledger = ledger;
        this.standings = standings;
        this.claims = claims;
        this.countries = countries;
    }

    /** Empty where the application touches no allocation. */
    public Optional<String> of(Application application) {
        return ReserveAllocation.account(application)
                .map(account -> claims.of(application.controlNumber()).stream()
                        .map(standing -> sentence(standing, countries.name(application.destination())))
                        .collect(Collectors.joining(" ")))
                .filter(sentences -> !sentences.isEmpty());
    }

    private String sentence(Standing standing, String country) {
        var levels = ledger.levels(standing.account());
        var asked = shown(standing.amountTpp());
        var limit = shown(levels.limitTpp());
        return switch (standing.holding()) {
            case PENDING -> asked + " TPP of " + country + "'s allocation of " + limit + " TPP are reserved for this"
                    + " application; " + shown(levels.leftTpp()) + " TPP are left.";
            case POSTED -> shown(standing.postedTpp()) + " TPP of " + country + "'s allocation of " + limit
                    + " TPP are licensed with this application; " + shown(levels.leftTpp()) + " TPP are left.";
            case WAITING -> "The application waits for " + asked + " TPP of " + country + "'s allocation of " + limit
                    + " TPP: " + shown(standing.aheadTpp()) + " TPP asked for earlier are ahead of it (ticket "
                    + standing.ticket() + ", number " + standings.placeAmongWaiting(standing.claimId()) + " of those that wait).";
            case NOTHING -> standing.amountTpp().isMoreThan(levels.limitTpp())
                    ? asked + " TPP are more than " + country + "'s whole allocation of " + limit + " TPP: the application"
                    + " could never fit, whatever becomes of the others, and the policy is denial. Fewer units could."
                    : country + "'s allocation of " + limit + " TPP does not hold the " + asked
                    + " TPP of this application beside what is licensed: the policy is denial.";
            case EXPIRED -> free(asked, country) + " A question was left unanswered for too long. The answer asks for them again, behind"
                    + " all who asked meanwhile.";
            case VOIDED, RETURNED -> free(asked, country);
        };
    }

    private static String free(String asked, String country) {
        return "The " + asked + " TPP of this application are free again in " + country + "'s allocation.";
    }

    private static String shown(Tpp tpp) {
        return String.format(Locale.US, "%,.2f", tpp.value()).replaceFirst("\\.?0+$", "");
    }
}
