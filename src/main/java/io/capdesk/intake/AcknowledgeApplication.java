package io.capdesk.intake;

import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk tells the applicant what the automated checks came to. */
@Service
public class AcknowledgeApplication {

    private final Applications applications;
    private final CaseStages stages;
    private final ScreenParties screenParties;
    private final AllocationInWords allocation;
    private final CaseLetters letters;
    private final Clocks clocks;
    private final Clock clock;

    AcknowledgeApplication(Applications applications, CaseStages stages, ScreenParties screenParties,
            AllocationInWords allocation, CaseLetters letters, Clocks clocks, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.screenParties = screenParties;
        this.allocation = allocation;
        this.letters = letters;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A license is needed and the application goes to review. */
    @Transactional
    public void underReview(String controlNumber) {
        var application = applications.get(controlNumber);
        var checks = new ArrayList<>(application.determination().reasons());
        allocation.of(application).ifPresent(checks::add);
        letters.send(application, "acknowledgement", Map.of(
                "registeredOn", LocalDate.ofInstant(application.registeredAt(), StatutoryClock.WASHINGTON),
                "checks", checks));
    }

    /**
     * No license is needed, or an exception is available: nothing is reserved and the case is closed. Its parties are screened
     * all the same: to a listed party nothing goes without a license (15 CFR 744.11).
     */
    @Transactional
    public void noLicenseRequired(String controlNumber) {
        var application = applications.get(controlNumber);
        var alike = screenParties.screen(controlNumber).open().stream().map(hit -> hit.party().name()).distinct().toList();
        stages.enter(controlNumber, Stage.NO_LICENSE_REQUIRED);
        clocks.stop(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE, clock.instant());
        clocks.stop(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE, clock.instant());
        letters.send(application, "no-license-required", Map.of(
                "reasons", application.determination().reasons(),
                "exceptions", application.determination().exceptions(),
                "alike", alike));
    }
}
