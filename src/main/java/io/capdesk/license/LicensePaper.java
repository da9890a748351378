package io.capdesk.license;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.CaseLetters;
import io.capdesk.rules.Countries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the paper of a licence says, as facts for its template. */
@Component
class LicensePaper {

    private final Countries countries;
    private final CaseLetters letters;

    LicensePaper(Countries countries, CaseLetters letters) {
        this.countries = countries;
        this.letters = letters;
    }

    Map<String, Object> facts(Application application, License license) {
        var form = application.form();
        return Map.ofEntries(
                Map.entry("licenseNumber", license.number()),
                Map.entry("controlNumber", license.controlNumber()),
                Map.entry("licensee", application.applicantName()),
                Map.entry("ultimateConsignee", form.consigneeName() + "\n" + form.consigneeAddress()),
                Map.entry("destination", countries.name(form.destination())),
                Map.entry("endUse", form.endUse()),
                Map.entry("items", List.of(item(application))),
                Map.entry("totalTpp", license.tpp().value()),
                Map.entry("issuedOn", LocalDate.ofInstant(license.issuedAt(), StatutoryClock.WASHINGTON)),
                Map.entry("validUntil", license.validUntil()),
                Map.entry("conditions", license.conditions().lines().filter(line -> !line.isBlank()).toList()));
    }

    private Map<String, Object> item(Application application) {
        var determination = application.determination();
        return Map.of(
                "line", 1,
                "description", letters.itemName(application),
                "eccn", determination.item().eccn(),
                "quantity", application.quantity(),
                "tpp", determination.item().unitTpp().times(application.quantity()).value());
    }
}
