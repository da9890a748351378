package io.capdesk.workflow.licenseapplication;

import io.capdesk.interagency.Referrals;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import org.springframework.stereotype.Component;

/** Whom an application was referred to, for the gateway behind the referral: {@code ${agencies.asked(controlNumber, 'state')}}. */
@Component("agencies")
@NamedInModels
public class ReferredAgencies {

    private final Referrals referrals;

    ReferredAgencies(Referrals referrals) {
        this.referrals = referrals;
    }

    /** @param group of the agency's reviewers */
    public boolean asked(String controlNumber, String group) {
        return referrals.find(controlNumber, AgencyReviewProcess.agency(group)).isPresent();
    }
}
