package io.capdesk.portal;

import io.capdesk.intake.Application;
import io.capdesk.rules.Tpp;
import java.time.Instant;

/** One line of the list. */
record ApplicationLine(String controlNumber, String destination, String consignee, Tpp orderTpp, StageWords stage,
                       Instant registeredAt) {

    static ApplicationLine of(Application application) {
        return new ApplicationLine(application.controlNumber(), application.destination(),
                application.form().consignee().name(), application.determination().orderTpp(),
                StageWords.of(application.stage()), application.registeredAt());
    }
}
