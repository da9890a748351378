package io.capdesk.validatedenduser;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.NumberSequence;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The End-User Review Committee authorized a company; the desk keeps its account from now on. */
@Service
public class RecordAuthorization {

    private static final int LONGEST_NAME = 255;

    private final NationalAuthorizations authorizations;
    private final Countries countries;
    private final Rules rules;
    private final NumberSequence numbers;
    private final AuditTrail audit;
    private final Clock clock;

    RecordAuthorization(NationalAuthorizations authorizations, Countries countries, Rules rules, NumberSequence numbers, AuditTrail audit,
            Clock clock) {
        this.authorizations = authorizations;
        this.countries = countries;
        this.rules = rules;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param grantedOn null where nothing readable was typed; empty answer when it is on record */
    @Transactional
    public Optional<AuthorizationRefusal> record(Person officer, String company, String headquarters, String country, LocalDate grantedOn) {
        if (!Permission.KEEP_AUTHORIZATIONS.granted(officer)) {
            return Optional.of(AuthorizationRefusal.NOT_PERMITTED);
        }
        var problems = problems(company, headquarters, country, grantedOn);
        if (!problems.isEmpty()) {
            return Optional.of(problems.get(0));
        }
        var authorization = new NationalAuthorization("NV%05d".formatted(numbers.next("authorization_number")), company.strip(),
                headquarters, country, grantedOn, officer.username(), clock.instant());
        if (authorizations.recorded(authorization.account().toString())) {
            return Optional.of(AuthorizationRefusal.RECORDED_ALREADY);
        }
        authorizations.keep(authorization);
        audit.recordOf(authorization.number(), officer.username(), "RECORD_AUTHORIZATION", authorization.company() + ", " + country);
        return Optional.empty();
    }

    /** All that is wrong with what was typed. */
    public List<AuthorizationRefusal> problems(String company, String headquarters, String country, LocalDate grantedOn) {
        var problems = new ArrayList<AuthorizationRefusal>();
        if (company.isBlank() || company.strip().length() > LONGEST_NAME) {
            problems.add(AuthorizationRefusal.COMPANY_MISSING);
        }
        if (countries.find(headquarters).isEmpty()) {
            problems.add(AuthorizationRefusal.HEADQUARTERS_MISSING);
        }
        if (countries.find(country).isEmpty()) {
            problems.add(AuthorizationRefusal.COUNTRY_MISSING);
        }
        if (grantedOn == null || grantedOn.isAfter(LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON))) {
            problems.add(AuthorizationRefusal.DAY_MISSING);
        }
        if (problems.isEmpty() && !rules.nationalAuthorizationPossible(headquarters, country, grantedOn)) {
            problems.add(AuthorizationRefusal.IMPOSSIBLE_THERE);
        }
        return problems;
    }
}
