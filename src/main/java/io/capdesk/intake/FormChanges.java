package io.capdesk.intake;

import io.capdesk.intake.ApplicationForm.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application says differently from an earlier one that it cites. */
public final class FormChanges {

    /** @param before, after empty where nothing was said */
    public record Change(String what, String before, String after) {}

    private FormChanges() {}

    /** In the order of the form; citations themselves are left out. */
    public static List<Change> between(ApplicationForm before, ApplicationForm after) {
        var now = said(after);
        var changes = new ArrayList<Change>();
        said(before).forEach((what, text) -> {
            if (!text.equals(now.get(what))) {
                changes.add(new Change(what, text, now.get(what)));
            }
        });
        return changes;
    }

    private static Map<String, String> said(ApplicationForm form) {
        var said = new LinkedHashMap<String, String>();
        said.put("Destination", form.shipment().destination());
        said.put("Activity", form.shipment().activity());
        said.put("From", form.shipment().origin());
        said.put("Ultimate consignee", form.consignee().name());
        said.put("Address of the ultimate consignee", form.consignee().address());
        said.put("Headquarters of the ultimate consignee", form.consignee().headquarters());
        said.put("Ultimate parent", joined(form.consignee().ultimateParent(), form.consignee().ultimateParentHeadquarters()));
        said.put("Other parties", form.parties().stream().map(FormChanges::party).collect(Collectors.joining("\n")));
        said.put("Items", form.items().stream().map(FormChanges::item).collect(Collectors.joining("\n")));
        said.put("Kind of use", form.use().kind());
        said.put("Specific end use", form.use().specific());
        said.put("Facility", form.use().facility());
        said.put("Operator", form.use().operator());
        said.put("Physical security", form.use().physicalSecurity());
        said.put("Cyber security", form.use().cyberSecurity());
        said.put("Who rents the computing power", form.use().renters());
        said.put("Purchase order", form.extras().orderNumber());
        said.put("Authority of the first export", form.extras().blocks().previouslyExported());
        said.put("Import or end-user certificate", form.extras().blocks().certificate());
        said.put("Documents on file", form.extras().blocks().onFile());
        said.put("Special purpose", form.extras().blocks().specialPurpose());
        said.put("Additional information", form.extras().information());
        return said;
    }

    private static String party(Party party) {
        return joined(party.role().label(), party.name(), party.address(), party.country());
    }

    private static String item(ItemLine line) {
        return line.quantity() + " × " + joined(line.chip(), line.manufacturer(), line.model(), line.description(), line.ccats())
                + (line.unitPrice().isEmpty() ? "" : " at $" + line.unitPrice());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
