package io.capdesk.arrangement;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.NumberSequence;
import io.capdesk.rules.Countries;
import io.capdesk.rules.CountryAllocation;
import io.capdesk.rules.Rules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer proposes to raise a country's allocation for its government's assurances, by up to what the rule allows. */
@Service
public class ProposeArrangement {

    public sealed interface Outcome {
        record Proposed(String number) implements Outcome {}

        record Refused(ArrangementRefusal refusal) implements Outcome {}
    }

    static final int LONGEST_TEXT = 2000;

    private final Arrangements arrangements;
    private final Rules rules;
    private final Countries countries;
    private final NumberSequence numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ProposeArrangement(Arrangements arrangements, Rules rules, Countries countries, NumberSequence numbers, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.arrangements = arrangements;
        this.rules = rules;
        this.countries = countries;
        this.numbers = numbers;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param country two letters; {@code percent} and {@code effectiveOn} are null where nothing readable was typed */
    @Transactional
    public Outcome propose(Person officer, String country, BigDecimal percent, LocalDate effectiveOn, String basis) {
        if (!Permission.PROPOSE_ARRANGEMENT.granted(officer)) {
            return new Outcome.Refused(ArrangementRefusal.NOT_PERMITTED);
        }
        var problems = problems(country, percent, effectiveOn, basis);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems.get(0));
        }
        return arrangements.liveIn(country) ? new Outcome.Refused(ArrangementRefusal.ALREADY_ONE)
                : propose(officer, country, rules.allocation(country, effectiveOn).orElseThrow(), percent, effectiveOn, basis.strip());
    }

    /** All that is wrong with what was typed. */
    public List<ArrangementRefusal> problems(String country, BigDecimal percent, LocalDate effectiveOn, String basis) {
        var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        var problems = new ArrayList<ArrangementRefusal>();
        boolean dayIsPast = effectiveOn == null || effectiveOn.isBefore(today);
        var allocation = countries.find(country).flatMap(known -> rules.allocation(country, dayIsPast ? today : effectiveOn));
        if (allocation.isEmpty()) {
            problems.add(ArrangementRefusal.COUNTRY_WITHOUT_ALLOCATION);
        }
        if (percent == null || percent.signum() <= 0 || percent.scale() > 2
                || allocation.filter(found -> percent.compareTo(found.raisePercent()) > 0).isPresent()) {
            problems.add(ArrangementRefusal.PERCENT_OUT_OF_RANGE);
        }
        if (dayIsPast) {
            problems.add(ArrangementRefusal.DAY_IS_PAST);
        }
        if (basis.isBlank() || basis.strip().length() > LONGEST_TEXT) {
            problems.add(ArrangementRefusal.BASIS_MISSING);
        }
        return problems;
    }

    private Outcome propose(Person officer, String country, CountryAllocation allocation, BigDecimal percent, LocalDate effectiveOn,
            String basis) {
        var arrangement = new Arrangement("GA%05d".formatted(numbers.next("arrangement_number")), country, percent,
                allocation.limitTpp(), allocation.raisedBy(percent), rules.deskRuleSet().id(), effectiveOn, basis, officer.username(),
                clock.instant(), ArrangementState.PROPOSED, null, 0, false, null);
        arrangements.keep(arrangement);
        audit.recordOf(arrangement.number(), officer.username(), "PROPOSE_ARRANGEMENT",
                country + ", +" + percent.toPlainString() + " %, from " + effectiveOn + ". " + basis);
        facts.publishEvent(new ArrangementProposed(arrangement, officer));
        return new Outcome.Proposed(arrangement.number());
    }
}
