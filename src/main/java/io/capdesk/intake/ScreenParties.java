package io.capdesk.intake;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.screening.Screened;
import io.capdesk.screening.ScreenedCase;
import io.capdesk.screening.ScreenedCases;
import io.capdesk.screening.ScreenedParty;
import io.capdesk.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk looks for everybody whom an application names in the Consolidated Screening List. */
@Service
public class ScreenParties implements ScreenedCases {

    private final Applications applications;
    private final Applicants applicants;
    private final Screening screening;

    ScreenParties(Applications applications, Applicants applicants, Screening screening) {
        this.applications = applications;
        this.applicants = applicants;
        this.screening = screening;
    }

    /** Doing it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Screened screen(String controlNumber) {
        return screening.screen(controlNumber, parties(applications.get(controlNumber)));
    }

    @Override
    public List<ScreenedCase> toScreenAgain() {
        return applications.open().stream()
                .map(application -> new ScreenedCase(application.controlNumber(), parties(application))).toList();
    }

    /** The applicant and its parent, the consignee and its parent, whoever operates the site, and the other parties. */
    public List<ScreenedParty> parties(Application application) {
        var form = application.form();
        var consignee = form.consignee();
        var parties = new ArrayList<ScreenedParty>();
        add(parties, "applicant", application.applicantName(), null,
                applicants.organization(application.organization()).map(Organization::country).orElse(null));
        if (!form.applicant().ultimateParent().equals(application.applicantName())) {
            add(parties, "applicant's ultimate parent", form.applicant().ultimateParent(), null,
                    form.applicant().ultimateParentHeadquarters());
        }
        parties.add(new ScreenedParty("ultimate consignee", consignee.name(), consignee.address(), application.destination()));
        add(parties, "ultimate parent", consignee.ultimateParent(), null, consignee.ultimateParentHeadquarters());
        add(parties, "operator", form.use().operator(), null, null);
        form.parties().forEach(party -> add(parties, party.role().label().toLowerCase(Locale.ROOT), party.name(),
                party.address(), party.country()));
        return List.copyOf(parties);
    }

    private static void add(List<ScreenedParty> parties, String role, String name, String address, String country) {
        if (!name.isEmpty()) {
            parties.add(new ScreenedParty(role, name, address, country == null || country.isEmpty() ? null : country));
        }
    }
}
