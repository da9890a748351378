package io.capdesk.portal;

import io.capdesk.intake.Application;
import io.capdesk.rules.Tpp;
import java.time.Instant;

/** One line of the list. */
record ApplicationLine(String controlNumber, String destination, String consignee, Tpp orderTpp, StageWords stage,
                       Instant registeredAt) {

    static ApplicationLine of(Application application) {
        return new ApplicationLine(application.controlNumber(), application.form().destination(),
                application.form().consigneeName(), Checks.orderTpp(application),
                StageWords.of(application.stage()), application.registeredAt());
    }
}
