package io.capdesk.license;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.Classified;
import io.capdesk.intake.OrderValue;
import io.capdesk.rules.Countries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the paper of a license says, as facts for its template. */
@Component
class LicensePaper {

    private static final String NOT_CONTROLLED = "not controlled here";
    private static final String NO_PRICE = "none";

    private final Countries countries;

    LicensePaper(Countries countries) {
        this.countries = countries;
    }

    Map<String, Object> facts(Application application, License license) {
        var form = application.form();
        var value = OrderValue.of(application);
        var facts = new HashMap<>(Map.<String, Object>ofEntries(
                Map.entry("licenseNumber", license.number()),
                Map.entry("controlNumber", license.controlNumber()),
                Map.entry("licensee", application.applicantName()),
                Map.entry("ultimateConsignee", form.consignee().name() + "\n" + form.consignee().address()),
                Map.entry("destination", countries.name(application.destination())),
                Map.entry("endUse", form.use().specific()),
                Map.entry("items", items(application.determination().items(), value)),
                Map.entry("totalTpp", license.tpp().value()),
                Map.entry("totalValue", dollars(value.total())),
                Map.entry("issuedOn", LocalDate.ofInstant(license.issuedAt(), StatutoryClock.WASHINGTON)),
                Map.entry("validUntil", license.validUntil()),
                Map.entry("conditions", license.conditions()),
                Map.entry("riders", license.riders())));
        if (!form.applicant().address().isEmpty()) {
            facts.put("licenseeAddress", form.applicant().address());
        }
        return facts;
    }

    private static List<Map<String, Object>> items(List<Classified> items, OrderValue value) {
        return IntStream.range(0, items.size()).mapToObj(i -> item(i + 1, items.get(i), value.lines().get(i))).toList();
    }

    private static Map<String, Object> item(int line, Classified item, OrderValue.Line price) {
        return Map.of(
                "line", line,
                "description", item.description(),
                "eccn", item.eccn() == null ? NOT_CONTROLLED : item.eccn(),
                "quantity", item.quantity(),
                "tpp", item.tpp().value(),
                "value", dollars(price == null ? null : price.total()));
    }

    private static String dollars(BigDecimal amount) {
        return amount == null ? NO_PRICE : String.format(Locale.US, "%,.2f", amount);
    }
}
