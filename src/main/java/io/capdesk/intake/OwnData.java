package io.capdesk.intake;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.access.Person;
import io.capdesk.intake.ApplicationForm.Applicant;
import io.capdesk.intake.ApplicationForm.Party;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What an organisation says of itself, put into the forms it begins. Somebody who acts as an agent begins the principal's.
 */
@Component
class OwnData {

    private static final String UNITED_STATES = "US";

    private final Applicants applicants;

    OwnData(Applicants applicants) {
        this.applicants = applicants;
    }

    Organization of(Person person) {
        return applicants.organization(person.organization()).orElseThrow();
    }

    /**
     * Block 14 as registered now, whatever an older form said. One that is headquartered abroad buys for itself, as a rule
     * (15 CFR 748.5(c)): an empty form names it as the purchaser, and its people remove the block where it is not.
     */
    ApplicationForm into(ApplicationForm form, Person person) {
        var own = of(person);
        var begun = form.equals(ApplicationForm.EMPTY) && !own.country().equals(UNITED_STATES)
                ? form.withParties(List.of(new Party(PartyRole.PURCHASER, own.name(), own.address(), own.country()))) : form;
        return begun.withApplicant(new Applicant(own.address(), own.country(), own.ultimateParent(), own.parentCountry()));
    }
}
