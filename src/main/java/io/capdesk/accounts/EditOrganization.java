package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.rules.Countries;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account administrator corrects what the organisation says of itself. Registered applications keep what they said. */
@Service
public class EditOrganization {

    private final Applicants applicants;
    private final Countries countries;
    private final AuditTrail audit;

    EditOrganization(Applicants applicants, Countries countries, AuditTrail audit) {
        this.applicants = applicants;
        this.countries = countries;
        this.audit = audit;
    }

    /** @return what is wrong; empty when it is changed */
    @Transactional
    public List<Problem> edit(Person by, OrganizationData data) {
        if (!Permission.MANAGE_ORGANIZATION.granted(by)) {
            throw new IllegalArgumentException(by.username() + " keeps no organisation's data");
        }
        List<Problem> problems = data.check(new Typed(), countries).problems();
        if (problems.isEmpty()) {
            var before = applicants.organization(by.organization()).orElseThrow();
            applicants.changeOrganization(data.as(by.organization()));
            audit.recordOf(by.organization().toString(), by.username(), "EDIT_ORGANIZATION", "before: " + before);
        }
        return problems;
    }
}
