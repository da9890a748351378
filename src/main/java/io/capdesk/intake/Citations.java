package io.capdesk.intake;

import io.capdesk.access.Person;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The earlier application that a resubmission cites (15 CFR 748.4(g)), and the license that a replacement is to take the place of
 * (750.7(c)(1)). Both are the organization's own, else they are as if they were not there.
 */
@Service
public class Citations {

    /** What can be resubmitted: a withdrawal is closed like a return. */
    public static final Set<Stage> RESUBMITTABLE = EnumSet.of(Stage.RETURNED_WITHOUT_ACTION, Stage.DENIED, Stage.WITHDRAWN);

    private final Applications applications;
    private final IssuedLicenses licenses;
    private final Clock clock;

    Citations(Applications applications, IssuedLicenses licenses, Clock clock) {
        this.applications = applications;
        this.licenses = licenses;
        this.clock = clock;
    }

    public List<FieldProblem> problems(Person person, ApplicationForm form) {
        var found = new ArrayList<FieldProblem>();
        var resubmitted = form.extras().resubmissionOf();
        if (ControlNumber.wellFormed(resubmitted) && applications.find(person, resubmitted)
                .filter(one -> RESUBMITTABLE.contains(one.stage())).isEmpty()) {
            found.add(new FieldProblem("extras.resubmissionOf", "There is no application " + resubmitted + " of yours that was returned,"
                    + " denied or withdrawn. Correct the number, or clear it."));
        }
        var replaced = form.extras().replacesLicense();
        if (!replaced.isEmpty()) {
            license(person, replaced).ifPresent(problem -> found.add(new FieldProblem("extras.replacesLicense", problem)));
        }
        return found;
    }

    /** The application on which a license was issued, for staff; empty for what is none. */
    public Optional<Application> replaced(Application application) {
        return licenses.cited(application.form().extras().replacesLicense()).flatMap(license -> applications.find(license.controlNumber()))
                .filter(other -> other.organization().equals(application.organization()));
    }

    /** The application that this one resubmits, for staff; empty likewise. */
    public Optional<Application> resubmitted(Application application) {
        return Optional.of(application.form().extras().resubmissionOf()).filter(ControlNumber::wellFormed).flatMap(applications::find)
                .filter(other -> other.organization().equals(application.organization()));
    }

    private Optional<String> license(Person person, String number) {
        var cited = licenses.cited(number).filter(license -> applications.find(person, license.controlNumber()).isPresent());
        if (cited.isEmpty()) {
            return Optional.of("There is no license of yours with this number. Correct it, or clear it.");
        }
        return cited.get().validUntil().isBefore(LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON))
                ? Optional.of("License " + number + " is not valid any more, so nothing can replace it. Clear the number: this is a new application.")
                : Optional.empty();
    }
}
