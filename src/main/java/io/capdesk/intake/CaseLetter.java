package io.capdesk.intake;

import io.capdesk.letters.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A letter to the applicant with the facts that every letter of a case names. */
public final class CaseLetter {

    private final Application application;
    private final String template;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private List<UUID> attachments = List.of();

    private CaseLetter(Application application, String template) {
        this.application = application;
        this.template = template;
        facts.put("controlNumber", application.controlNumber());
        facts.put("applicant", application.applicantName());
        facts.put("consignee", application.form().consigneeName());
        facts.put("destination", application.form().destination());
    }

    public static CaseLetter to(Application application, String template) {
        return new CaseLetter(application, template);
    }

    public CaseLetter with(String name, Object fact) {
        facts.put(name, fact);
        return this;
    }

    public CaseLetter attach(UUID document) {
        attachments = List.of(document);
        return this;
    }

    public Letter build() {
        return new Letter(application.controlNumber(), application.contactName(), application.contactEmail(), template,
                facts, attachments);
    }
}
