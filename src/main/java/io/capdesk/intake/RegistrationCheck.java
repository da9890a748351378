package io.capdesk.intake;

import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What a draft still lacks before it can be registered (15 CFR 748.6, Supp. 2 to part 748 (c)(3)). */
@Service
public class RegistrationCheck {

    private static final Set<String> ACTIVITIES = Set.of("EXPORT", "REEXPORT", "TRANSFER_IN_COUNTRY");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int NAME_LENGTH = 500;
    private static final int ADDRESS_LENGTH = 1000;
    private static final int TEXT_LENGTH = 5000;

    private final Countries countries;
    private final ChipCatalogue chips;
    private final DocumentStore documents;

    RegistrationCheck(Countries countries, ChipCatalogue chips, DocumentStore documents) {
        this.countries = countries;
        this.chips = chips;
        this.documents = documents;
    }

    /** In the order of the form; empty means that the draft can be registered. */
    public List<FieldProblem> problems(Draft draft) {
        var problems = new ArrayList<FieldProblem>();
        var form = draft.form();
        country(problems, "destination", form.destination(), "Choose the country of destination.");
        if (!ACTIVITIES.contains(form.activity())) {
            problems.add(new FieldProblem("activity", "Say whether this is an export, a reexport or a transfer in country."));
        }
        text(problems, "consigneeName", form.consigneeName(), NAME_LENGTH, "Name the ultimate consignee.");
        text(problems, "consigneeAddress", form.consigneeAddress(), ADDRESS_LENGTH,
                "Give the address where the items will be installed.");
        country(problems, "consigneeHeadquarters", form.consigneeHeadquarters(),
                "Choose the country where the ultimate consignee is headquartered.");
        parent(problems, form);
        chip(problems, form.chip());
        if (!WHOLE_NUMBER.matcher(form.quantity()).matches()) {
            problems.add(new FieldProblem("quantity", form.quantity().isEmpty()
                    ? "Enter how many units you want to ship."
                    : "Enter the quantity as a whole number of units from 1 to 999999999, without separators."));
        }
        text(problems, "endUse", form.endUse(), TEXT_LENGTH, "Describe the specific end use.");
        if (documents.of(draft.documentOwner()).stream().noneMatch(d -> d.kind() == DocumentKind.PURCHASE_ORDER)) {
            problems.add(new FieldProblem("purchaseOrder",
                    "Upload the purchase order or an equivalent contract; it may depend on the approval."));
        }
        return List.copyOf(problems);
    }

    private void parent(List<FieldProblem> problems, ApplicationForm form) {
        if (form.ultimateParent().isEmpty() && form.ultimateParentHeadquarters().isEmpty()) {
            return;
        }
        text(problems, "ultimateParent", form.ultimateParent(), NAME_LENGTH,
                "Name the ultimate parent, or clear its headquarters if there is none.");
        country(problems, "ultimateParentHeadquarters", form.ultimateParentHeadquarters(),
                "Choose the country where the ultimate parent is headquartered.");
    }

    private void chip(List<FieldProblem> problems, String chip) {
        var found = chips.find(chip);
        if (found.isEmpty()) {
            problems.add(new FieldProblem("chip", "Choose the item from the chip catalogue."));
        } else if (found.get().tpp() == null) {
            problems.add(new FieldProblem("chip",
                    "The catalogue has no published performance for this chip, so its TPP can't be computed; choose another."));
        }
    }

    private void country(List<FieldProblem> problems, String field, String code, String missing) {
        if (code.isEmpty()) {
            problems.add(new FieldProblem(field, missing));
        } else if (countries.find(code).isEmpty()) {
            problems.add(new FieldProblem(field, "\"" + code + "\" is no country code of ISO 3166-1. " + missing));
        }
    }

    private static void text(List<FieldProblem> problems, String field, String typed, int limit, String missing) {
        if (typed.isEmpty()) {
            problems.add(new FieldProblem(field, missing));
        } else if (typed.length() > limit) {
            problems.add(new FieldProblem(field,
                    "Shorten this to " + limit + " characters; it has " + typed.length() + "."));
        }
    }
}
