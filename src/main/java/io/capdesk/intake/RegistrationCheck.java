package io.capdesk.intake;

import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.rules.Activity;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Rules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a draft still lacks before it can be registered (15 CFR 748.6, Supp. 1 and 2 to part 748). */
@Service
public class RegistrationCheck {

    static final int TELEPHONE = 50;
    private static final int ORDER_NUMBER = 100;
    private static final int SIGNATURE = 255;
    private static final int STATEMENT = 2000;
    private static final int INTEREST = 2000;

    private final Countries countries;
    private final ChipCatalogue chips;
    private final Rules rules;
    private final DocumentStore documents;

    RegistrationCheck(Countries countries, ChipCatalogue chips, Rules rules, DocumentStore documents) {
        this.countries = countries;
        this.chips = chips;
        this.rules = rules;
        this.documents = documents;
    }

    /** In the order of the form; empty means that the draft can be registered. */
    public List<FieldProblem> problems(Draft draft) {
        var problems = new Problems(countries);
        var form = draft.form();
        applicant(problems, form.applicant());
        shipment(problems, form.shipment());
        consignee(problems, form.consignee());
        parties(problems, form);
        new ItemCheck(chips, rules, problems).check(form.items());
        use(problems, form.use());
        extras(problems, form.extras());
        if (documents.of(draft.documentOwner()).stream().noneMatch(d -> d.kind() == DocumentKind.PURCHASE_ORDER)) {
            problems.add("purchaseOrder",
                    "Upload the purchase order or an equivalent contract; it may depend on the approval.");
        }
        return problems.found();
    }

    /** What a transaction lacks before it can be judged and named: place, consignee and items, and nothing of the application. */
    public List<FieldProblem> transactionProblems(ApplicationForm form) {
        var problems = new Problems(countries);
        shipment(problems, form.shipment());
        consignee(problems, form.consignee());
        new ItemCheck(chips, rules, problems).identify(form.items());
        return problems.found();
    }

    /** Those, the signature under the declaration, and why it is not the transaction of a pending one; that may be empty. */
    List<FieldProblem> problems(Draft draft, String signature, String notSame) {
        var problems = new Problems(countries);
        problems.required("signature", signature, SIGNATURE, "Sign the declaration with your name.");
        problems.optional("notSame", notSame, STATEMENT);
        return Stream.concat(problems(draft).stream(), problems.found().stream()).toList();
    }

    /** Whether the rules can judge it: where it goes, whose it will be, and what it is. */
    boolean determinable(ApplicationForm form) {
        var problems = new Problems(countries);
        shipment(problems, form.shipment());
        problems.required("consignee.name", form.consignee().name(), Problems.NAME, "");
        problems.country("consignee.headquarters", form.consignee().headquarters(), "");
        parent(problems, form.consignee());
        new ItemCheck(chips, rules, problems).describe(form.items());
        return problems.found().isEmpty();
    }

    private static void applicant(Problems problems, ApplicationForm.Applicant applicant) {
        problems.optional("applicant.address", applicant.address(), Problems.ADDRESS);
        problems.optionalCountry("applicant.headquarters", applicant.headquarters());
        problems.optional("applicant.ultimateParent", applicant.ultimateParent(), Problems.NAME);
        problems.optionalCountry("applicant.ultimateParentHeadquarters", applicant.ultimateParentHeadquarters());
    }

    private static void shipment(Problems problems, ApplicationForm.Shipment shipment) {
        problems.country("shipment.destination", shipment.destination(), "Choose the country of destination.");
        problems.choice("shipment.activity", shipment.activity(), Activity.values(),
                "Say whether this is an export, a reexport or a transfer in country.");
        if (!shipment.origin().isEmpty()) {
            problems.country("shipment.origin", shipment.origin(), "Choose the country where the items are now.");
        } else if (Activity.REEXPORT.name().equals(shipment.activity())) {
            problems.add("shipment.origin", "Choose the country from which the items are reexported.");
        }
        problems.yesOrNo("shipment.askAnyway", shipment.askAnyway());
    }

    private static void consignee(Problems problems, ApplicationForm.Consignee consignee) {
        problems.required("consignee.name", consignee.name(), Problems.NAME, "Name the ultimate consignee.");
        problems.required("consignee.address", consignee.address(), Problems.ADDRESS,
                "Give the address where the items will be installed.");
        problems.country("consignee.headquarters", consignee.headquarters(),
                "Choose the country where the ultimate consignee is headquartered.");
        parent(problems, consignee);
        problems.yesOrNo("consignee.privateSector", consignee.privateSector());
    }

    private static void parent(Problems problems, ApplicationForm.Consignee consignee) {
        if (consignee.ultimateParent().isEmpty() && consignee.ultimateParentHeadquarters().isEmpty()) {
            return;
        }
        problems.required("consignee.ultimateParent", consignee.ultimateParent(), Problems.NAME,
                "Name the ultimate parent, or clear its headquarters if there is none.");
        problems.country("consignee.ultimateParentHeadquarters", consignee.ultimateParentHeadquarters(),
                "Choose the country where the ultimate parent is headquartered.");
    }

    private static void parties(Problems problems, ApplicationForm form) {
        for (int i = 0; i < form.parties().size(); i++) {
            var at = "parties[" + i + "].";
            var party = form.parties().get(i);
            problems.required(at + "name", party.name(), Problems.NAME, "Name the party, or remove it.");
            problems.required(at + "address", party.address(), Problems.ADDRESS, "Give the party's address.");
            problems.country(at + "country", party.country(), "Choose the party's country.");
            if (party.role() == PartyRole.ORIGINAL_CONSIGNEE && Activity.EXPORT.name().equals(form.shipment().activity())) {
                problems.add(at + "name", "Only what was exported before has an original ultimate consignee (BIS-748P block 20):"
                        + " remove it, or say that this is a reexport.");
            }
            if (secondDestination(party, form.shipment().destination())) {
                problems.add(at + "country", "An end user in another country is a second destination with an allocation of"
                        + " its own: file a second application for it (Supp. 2 to part 748 (c)(4)).");
            }
        }
    }

    private static boolean secondDestination(ApplicationForm.Party party, String destination) {
        return party.role() == PartyRole.END_USER && !party.country().isEmpty() && !destination.isEmpty()
                && !party.country().equals(destination);
    }

    private static void use(Problems problems, ApplicationForm.Use use) {
        problems.required("use.specific", use.specific(), Problems.TEXT, "Describe the specific end use.");
        if (!use.kind().isEmpty()) {
            problems.choice("use.kind", use.kind(), EndUse.values(), "Choose what the items are used for.");
        }
        problems.optional("use.facility", use.facility(), Problems.TEXT);
        problems.optional("use.operator", use.operator(), Problems.NAME);
        problems.required("use.physicalSecurity", use.physicalSecurity(), Problems.TEXT,
                "Describe how the site is protected: who gets in, and how that is checked.");
        problems.required("use.cyberSecurity", use.cyberSecurity(), Problems.TEXT,
                "Describe how access over networks is protected, remote access included.");
        problems.optional("use.renters", use.renters(), Problems.TEXT);
    }

    private static void extras(Problems problems, ApplicationForm.Extras extras) {
        problems.optional("extras.telephone", extras.telephone(), TELEPHONE);
        problems.optional("extras.orderNumber", extras.orderNumber(), ORDER_NUMBER);
        problems.optional("extras.emergency", extras.emergency(), INTEREST);
        problems.optional("extras.information", extras.information(), Problems.TEXT);
        if (!extras.resubmissionOf().isEmpty() && !ControlNumber.wellFormed(extras.resubmissionOf())) {
            problems.add("extras.resubmissionOf", "Enter a control number: a letter and six digits, such as Z000001.");
        }
        problems.optional("extras.replacesLicense", extras.replacesLicense(), TELEPHONE);
        extras.blocks().check(problems);
        departure(problems, extras);
    }

    /** Who asks for an upward departure names the interest and the foreign government contacts (90 FR 4544, preamble). */
    private static void departure(Problems problems, ApplicationForm.Extras extras) {
        if (extras.interest().isEmpty() && extras.contacts().isEmpty()) {
            return;
        }
        problems.required("extras.interest", extras.interest(), INTEREST,
                "Name the interest in an upward departure, or clear the government contacts.");
        problems.required("extras.contacts", extras.contacts(), Problems.ADDRESS,
                "Name whom of the destination's government the desk can ask, or clear the interest.");
    }
}
