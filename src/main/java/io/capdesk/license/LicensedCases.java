package io.capdesk.license;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Applications;
import io.capdesk.intake.ScreenParties;
import io.capdesk.screening.ScreenedCase;
import io.capdesk.screening.ScreenedCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A newer list concerns whoever may still ship. */
@Component
class LicensedCases implements ScreenedCases {

    private final LicenseRows licenses;
    private final Applications applications;
    private final ScreenParties screenParties;
    private final Clock clock;

    LicensedCases(LicenseRows licenses, Applications applications, ScreenParties screenParties, Clock clock) {
        this.licenses = licenses;
        this.applications = applications;
        this.screenParties = screenParties;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScreenedCase> toScreenAgain() {
        var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        return licenses.findByValidUntilGreaterThanEqual(today).stream()
                .map(row -> applications.get(row.controlNumber()))
                .map(application -> new ScreenedCase(application.controlNumber(), screenParties.parties(application)))
                .toList();
    }
}
