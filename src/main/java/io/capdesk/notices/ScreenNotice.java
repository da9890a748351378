package io.capdesk.notices;

import io.capdesk.access.Applicants;
import io.capdesk.access.Organization;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.screening.ScreenedCase;
import io.capdesk.screening.ScreenedCases;
import io.capdesk.screening.ScreenedParty;
import io.capdesk.screening.Screening;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk looks for everybody whom a notice names in the Consolidated Screening List: an exception covers no listed party
 * (15 CFR 744.11(a)). A hit keeps nobody from filing; officers see it at the notice.
 */
@Component
class ScreenNotice implements ScreenedCases {

    private final NoticeRows rows;
    private final Applicants applicants;
    private final Screening screening;
    private final Clock clock;

    ScreenNotice(NoticeRows rows, Applicants applicants, Screening screening, Clock clock) {
        this.rows = rows;
        this.applicants = applicants;
        this.screening = screening;
        this.clock = clock;
    }

    /** As it stands now; parties that were screened before are not screened twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void screen(Notice notice) {
        screening.screen(notice.number(), parties(notice));
    }

    /** Those whose shipment may still be stopped. */
    @Override
    @Transactional(readOnly = true)
    public List<ScreenedCase> toScreenAgain() {
        return rows.toBeShipped(LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON)).stream()
                .map(notice -> new ScreenedCase(notice.number(), parties(notice))).toList();
    }

    private List<ScreenedParty> parties(Notice notice) {
        var consignee = notice.current().form().consignee();
        var parties = new ArrayList<ScreenedParty>();
        add(parties, "exporter", notice.applicantName(), null,
                applicants.organization(notice.organization()).map(Organization::country).orElse(""));
        add(parties, "ultimate consignee", consignee.name(), consignee.address(), notice.current().form().shipment().destination());
        add(parties, "ultimate parent", consignee.ultimateParent(), null, consignee.ultimateParentHeadquarters());
        return List.copyOf(parties);
    }

    private static void add(List<ScreenedParty> parties, String role, String name, String address, String country) {
        if (!name.isEmpty()) {
            parties.add(new ScreenedParty(role, name, address, country.isEmpty() ? null : country));
        }
    }
}
