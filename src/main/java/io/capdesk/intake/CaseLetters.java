package io.capdesk.intake;

import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Letter;
import io.capdesk.rules.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Letters to the applicant, with the facts that every letter of a case names. */
@Service
public class CaseLetters {

    private final Correspondence correspondence;
    private final Countries countries;

    CaseLetters(Correspondence correspondence, Countries countries) {
        this.correspondence = correspondence;
        this.countries = countries;
    }

    /** Written in the caller's transaction; it leaves the desk after the commit. */
    public void send(Application application, String template, Map<String, Object> facts) {
        send(application, template, facts, List.of());
    }

    public void send(Application application, String template, Map<String, Object> facts, List<UUID> attachments) {
        var all = new HashMap<>(facts);
        all.put("applicant", application.applicantName());
        all.put("destination", countries.name(application.destination()));
        correspondence.send(new Letter(application.controlNumber(), application.contactName(),
                application.contactEmail(), template, all, attachments));
    }

    /** Items, quantity, consignee and place in one phrase: "15,428 × NVIDIA GB200 for … in Malaysia". */
    public String transaction(Application application) {
        return application.determination().itemsInWords() + " for " + application.form().consignee().name() + " in "
                + countries.name(application.destination());
    }
}
