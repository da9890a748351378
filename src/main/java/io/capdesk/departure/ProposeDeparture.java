package io.capdesk.departure;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Adjustments;
import io.capdesk.allocation.Adjusting;
import io.capdesk.allocation.Standing;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A licensing officer proposes to reserve past the allocation what a case asks for, for the interest that its applicant named
 * (90 FR 4544, preamble). It is the first of two signatures and reserves nothing.
 */
@Service
public class ProposeDeparture {

    /** Until the case is decided. */
    static final Set<Stage> FROM = EnumSet.of(Stage.INITIAL_REVIEW, Stage.UNDER_REVIEW, Stage.RECOMMENDATION);

    static final int LONGEST_TEXT = 2000;

    private final Applications applications;
    private final CaseStages stages;
    private final CaseClaims claims;
    private final Departures departures;
    private final Adjustments adjustments;
    private final AuditTrail audit;
    private final Duration signedWithin;
    private final Clock clock;

    ProposeDeparture(Applications applications, CaseStages stages, CaseClaims claims, Departures departures,
            Adjustments adjustments, AuditTrail audit, @Value("${capdesk.departure.signed-within-days:30}") int days, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.claims = claims;
        this.departures = departures;
        this.adjustments = adjustments;
        this.audit = audit;
        this.signedWithin = Duration.ofDays(days);
        this.clock = clock;
    }

    /** What the case asks for and does not hold. */
    public Tpp lackingTpp(String controlNumber) {
        return sum(claims.lacking(controlNumber));
    }

    /** Why no officer can propose one now; empty when one can. */
    public Optional<DepartureRefusal> obstacle(Application application) {
        var number = application.controlNumber();
        return obstacle(application, departures.of(number), claims.lacking(number));
    }

    private Optional<DepartureRefusal> obstacle(Application application, List<Departure> earlier, List<Standing> lacking) {
        if (!FROM.contains(application.stage())) {
            return Optional.of(DepartureRefusal.WRONG_STAGE);
        }
        if (application.form().extras().interest().isEmpty()) {
            return Optional.of(DepartureRefusal.NO_INTEREST);
        }
        if (earlier.stream().anyMatch(one -> one.open(clock.instant()))) {
            return Optional.of(DepartureRefusal.PROPOSED_ALREADY);
        }
        return lacking.isEmpty() ? Optional.of(DepartureRefusal.NOTHING_LACKS) : Optional.empty();
    }

    /**
     * @param amountTpp what the officer saw that the case lacks
     * @return empty when it is on record
     */
    @Transactional
    public Optional<DepartureRefusal> propose(Person officer, String controlNumber, Tpp amountTpp, String reason,
            String legalBasis) {
        if (!Permission.PROPOSE_DEPARTURE.granted(officer)) {
            return Optional.of(DepartureRefusal.NOT_PERMITTED);
        }
        stages.lock(controlNumber);
        var application = applications.get(controlNumber);
        var earlier = departures.of(controlNumber);
        var lacking = claims.lacking(controlNumber);
        var obstacle = obstacle(application, earlier, lacking);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        var problems = problems(reason, legalBasis);
        if (!problems.isEmpty()) {
            return Optional.of(problems.get(0));
        }
        if (!sum(lacking).equals(amountTpp)) {
            return Optional.of(DepartureRefusal.AMOUNT_CHANGED);
        }
        var now = clock.instant();
        keep(new Departure(controlNumber, earlier.size() + 1, amountTpp, reason.strip(), legalBasis.strip(),
                officer.username(), now, now.plus(signedWithin), null, null, null, null), application.form().extras().interest(), lacking);
        return Optional.empty();
    }

    private void keep(Departure proposal, String interest, List<Standing> lacking) {
        departures.keep(proposal);
        audit.record(proposal.controlNumber(), proposal.proposedBy(), "PROPOSE_DEPARTURE",
                proposal.amountTpp().words() + " TPP. " + proposal.reason() + "\n" + proposal.legalBasis());
        for (var claim : lacking) {
            var answer = adjustments.propose(proposal.adjustment(claim.claimId()), claim.claimId(), interest, proposal.proposedBy());
            if (!(answer instanceof Adjusting.Proposed)) {
                throw new IllegalStateException("the claim " + claim.claimId() + " can't be adjusted: " + answer);
            }
        }
    }

    /** All that is wrong with what was typed. */
    public static List<DepartureRefusal> problems(String reason, String legalBasis) {
        var problems = new ArrayList<DepartureRefusal>();
        if (unreadable(reason)) {
            problems.add(DepartureRefusal.REASON_MISSING);
        }
        if (unreadable(legalBasis)) {
            problems.add(DepartureRefusal.BASIS_MISSING);
        }
        return problems;
    }

    private static boolean unreadable(String text) {
        return text == null || text.isBlank() || text.strip().length() > LONGEST_TEXT;
    }

    static Tpp sum(List<Standing> lacking) {
        return lacking.stream().map(Standing::amountTpp).reduce(Tpp.ZERO, Tpp::add);
    }
}
