package io.capdesk.departure;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Adjusting;
import io.capdesk.allocation.Adjustments;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.StoppedAccounts;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.AllocationInWords;
import io.capdesk.intake.AllocationMoved;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another officer signs: the ledger reserves past the limit, and the case can be approved. What stood in the way of the
 * proposal is asked again, since the case and its allocation may have moved since.
 */
@Service
public class SignDeparture {

    private final Applications applications;
    private final CaseStages stages;
    private final CaseClaims claims;
    private final Departures departures;
    private final Adjustments adjustments;
    private final StoppedAccounts stops;
    private final AllocationInWords words;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SignDeparture(Applications applications, CaseStages stages, CaseClaims claims, Departures departures, Adjustments adjustments,
            StoppedAccounts stops, AllocationInWords words, CaseLetters letters, AuditTrail audit, ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.claims = claims;
        this.departures = departures;
        this.adjustments = adjustments;
        this.stops = stops;
        this.words = words;
        this.letters = letters;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty when the case holds what it asked for. */
    @Transactional
    public Optional<DepartureRefusal> sign(Person officer, String controlNumber, int ordinal) {
        if (!Permission.SIGN_DEPARTURE.granted(officer)) {
            return Optional.of(DepartureRefusal.NOT_PERMITTED);
        }
        var stage = stages.lock(controlNumber);
        var found = departures.find(controlNumber, ordinal);
        if (found.isEmpty()) {
            return Optional.of(DepartureRefusal.NOT_FOUND);
        }
        var refusal = refusal(officer, found.get());
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!ProposeDeparture.FROM.contains(stage)) {
            return Optional.of(DepartureRefusal.WRONG_STAGE);
        }
        return sign(officer, found.get(), claims.lacking(controlNumber));
    }

    private Optional<DepartureRefusal> refusal(Person officer, Departure proposal) {
        if (proposal.signed()) {
            return Optional.of(DepartureRefusal.SIGNED_ALREADY);
        }
        if (proposal.withdrawn()) {
            return Optional.of(DepartureRefusal.WITHDRAWN);
        }
        if (proposal.expired(clock.instant())) {
            return Optional.of(DepartureRefusal.EXPIRED);
        }
        return proposal.proposedBy().equals(officer.username()) ? Optional.of(DepartureRefusal.OWN_PROPOSAL) : Optional.empty();
    }

    private Optional<DepartureRefusal> sign(Person officer, Departure proposal, List<Standing> lacking) {
        if (lacking.isEmpty()) {
            return Optional.of(DepartureRefusal.NOTHING_LACKS);
        }
        if (!ProposeDeparture.sum(lacking).equals(proposal.amountTpp())
                || lacking.stream().anyMatch(claim -> adjustments.find(proposal.adjustment(claim.claimId())).isEmpty())) {
            return Optional.of(DepartureRefusal.AMOUNT_CHANGED);
        }
        if (lacking.stream().map(Standing::account).anyMatch(stops::stopped)) {
            return Optional.of(DepartureRefusal.ACCOUNT_STOPPED);
        }
        departures.sign(proposal, officer.username(), clock.instant());
        audit.record(proposal.controlNumber(), officer.username(), "SIGN_DEPARTURE",
                proposal.amountTpp().words() + " TPP, proposed by " + proposal.proposedBy());
        facts.publishEvent(new AllocationMoved());
        for (var claim : lacking) {
            var answer = adjustments.approve(proposal.adjustment(claim.claimId()), officer.username());
            if (!(answer instanceof Adjusting.Adjusted)) {
                throw new IllegalStateException("the claim " + claim.claimId() + " is not adjusted: " + answer);
            }
        }
        tell(proposal.controlNumber());
        return Optional.empty();
    }

    private void tell(String controlNumber) {
        var application = applications.get(controlNumber);
        letters.send(application, "departure-signed", Map.of(
                "signedOn", LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON),
                "standing", words.of(application).orElseThrow()));
    }
}
