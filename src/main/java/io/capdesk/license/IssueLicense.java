package io.capdesk.license;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.BusinessDays;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.decision.Proposal;
import io.capdesk.decision.Recommendation;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.Term;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.CountLicensed;
import io.capdesk.intake.CaseTransaction;
import io.capdesk.intake.NumberSequence;
import io.capdesk.intake.ReserveAllocation;
import io.capdesk.intake.Stage;
import io.capdesk.rules.Rules;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk grants what two officers approved: license and posted allocation commit together, the posting last. */
@Service
public class IssueLicense {

    private final Applications applications;
    private final Recommendations recommendations;
    private final CaseStages stages;
    private final LicenseRows licenses;
    private final Emergencies emergencies;
    private final Rules rules;
    private final CaseClaims claims;
    private final CountLicensed counted;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final NumberSequence numbers;
    private final EntityManager entities;
    private final Clock clock;

    IssueLicense(Applications applications, Recommendations recommendations, CaseStages stages, LicenseRows licenses, Emergencies emergencies,
            Rules rules, CaseClaims claims, CountLicensed counted, Clocks clocks, AuditTrail audit, NumberSequence numbers, EntityManager entities, Clock clock) {
        this.applications = applications;
        this.recommendations = recommendations;
        this.stages = stages;
        this.licenses = licenses;
        this.emergencies = emergencies;
        this.rules = rules;
        this.claims = claims;
        this.counted = counted;
        this.clocks = clocks;
        this.audit = audit;
        this.numbers = numbers;
        this.entities = entities;
        this.clock = clock;
    }

    /** Doing it twice issues one license. */
    @Transactional
    public void issue(String controlNumber) {
        if (stages.lock(controlNumber) == Stage.LICENSED) {
            return;
        }
        var approval = recommendations.latest(controlNumber)
                .filter(r -> r.proposal() == Proposal.APPROVE && r.agreed())
                .orElseThrow(() -> new IllegalStateException("no countersigned approval of " + controlNumber));
        var application = applications.get(controlNumber);
        write(application, approval);
        entities.flush();
        if (ReserveAllocation.account(application).isPresent()) {
            claims.post(application, "desk");
        } else {
            counted.count(application, "desk");
        }
    }

    private void write(Application application, Recommendation approval) {
        var now = clock.instant();
        var determination = application.determination();
        var license = licenses.save(new LicenseRow(numbers.next("license_number"), application.controlNumber(), now,
                validUntil(application, now), determination.licensedTpp(),
                texts(approval.conditions()), texts(approval.riders())));
        var number = license.toLicense().number();
        stages.enter(application.controlNumber(), Stage.LICENSED);
        clocks.stop(application.controlNumber(), ClockKind.INITIAL_REVIEW, Clocks.CASE, now);
        clocks.stop(application.controlNumber(), ClockKind.WHOLE_CASE, Clocks.CASE, now);
        audit.record(application.controlNumber(), "desk", "ISSUE_LICENSE", number);
    }

    private static List<String> texts(List<Term> terms) {
        return terms.stream().map(Term::text).toList();
    }

    /** Issued on an emergency: the last day of the month after the month of issue, or the next business day (15 CFR 750.7(g)). */
    private LocalDate validUntil(Application application, Instant issuedAt) {
        if (emergencies.granted(application.controlNumber()).isPresent()) {
            var end = YearMonth.from(issuedAt.atZone(StatutoryClock.WASHINGTON)).plusMonths(1).atEndOfMonth();
            while (!BusinessDays.isBusinessDay(end)) {
                end = end.plusDays(1);
            }
            return end;
        }
        return rules.licenseValidUntil(
                CaseTransaction.of(application).underRuleSet(application.determination().ruleSet()),
                LocalDate.ofInstant(issuedAt, StatutoryClock.WASHINGTON), day -> !BusinessDays.isBusinessDay(day));
    }
}
