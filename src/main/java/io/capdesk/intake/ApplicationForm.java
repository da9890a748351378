package io.capdesk.intake;

import io.capdesk.caseload.CaseParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The application form exactly as typed, wrong values included, so that a refused step loses nothing. Blank fields are
 * empty strings. A form that was posted step by step has null for the parts that its page did not ask.
 *
 * @param consignee ultimate consignee (BIS-748P block 18); it is located at the destination
 * @param parties   the other parties, in the order they were entered
 */
public record ApplicationForm(
        Shipment shipment, Consignee consignee, List<Party> parties, List<ItemLine> items, Use use, Extras extras,
        Applicant applicant) {

    public static final ApplicationForm EMPTY = new ApplicationForm(new Shipment("", "", "", ""),
            new Consignee("", "", "", "", "", ""), List.of(), List.of(ItemLine.of(ItemLine.Kind.CHIP)),
            new Use("", "", "", "", "", "", ""), new Extras("", "", "", "", "", "", "", "", null), new Applicant("", "", "", ""));

    public ApplicationForm {
        parties = parties == null ? null : withoutGaps(parties);
        items = items == null ? null : withoutGaps(items);
    }

    /**
     * @param destination ISO 3166-1 alpha-2
     * @param activity    {@code EXPORT}, {@code REEXPORT} or {@code TRANSFER_IN_COUNTRY}
     * @param origin      where the items are; ISO 3166-1 alpha-2, empty for the United States
     * @param askAnyway   {@code YES} asks for a license also where an exception is available
     */
    public record Shipment(String destination, String activity, String origin, String askAnyway) {

        public Shipment {
            destination = Typed.clean(destination);
            activity = Typed.clean(activity);
            origin = Typed.clean(origin);
            askAnyway = Typed.clean(askAnyway);
        }
    }

    /**
     * @param address                    where the items will be installed
     * @param headquarters               ISO 3166-1 alpha-2
     * @param ultimateParent             name; empty when there is none above it
     * @param ultimateParentHeadquarters ISO 3166-1 alpha-2
     * @param privateSector              {@code YES} or {@code NO} (15 CFR 740.28)
     */
    public record Consignee(String name, String address, String headquarters, String ultimateParent,
                            String ultimateParentHeadquarters, String privateSector) {

        public Consignee {
            name = Typed.clean(name);
            address = Typed.clean(address);
            headquarters = Typed.clean(headquarters);
            ultimateParent = Typed.clean(ultimateParent);
            ultimateParentHeadquarters = Typed.clean(ultimateParentHeadquarters);
            privateSector = Typed.clean(privateSector);
        }
    }

    /**
     * @param country ISO 3166-1 alpha-2
     */
    public record Party(PartyRole role, String name, String address, String country) {

        public Party {
            role = role == null ? PartyRole.OTHER_PARTY : role;
            name = Typed.clean(name);
            address = Typed.clean(address);
            country = Typed.clean(country);
        }
    }

    /**
     * What the items are for and how they are kept (BIS-748P block 21; 15 CFR part 748, Supplement No. 10).
     *
     * @param kind     a {@link io.capdesk.rules.EndUse}; empty means general
     * @param specific complete and detailed
     * @param renters  who rents the computing power
     */
    public record Use(String kind, String specific, String facility, String operator, String physicalSecurity,
                      String cyberSecurity, String renters) {

        public Use {
            kind = Typed.clean(kind);
            specific = Typed.clean(specific);
            facility = Typed.clean(facility);
            operator = Typed.clean(operator);
            physicalSecurity = Typed.clean(physicalSecurity);
            cyberSecurity = Typed.clean(cyberSecurity);
            renters = Typed.clean(renters);
        }
    }

    /**
     * @param telephone       of the contact (block 2)
     * @param orderNumber     of the purchase order
     * @param resubmissionOf  control number of an application that was returned or denied (block 10)
     * @param replacesLicense number of a license (block 11)
     * @param information     additional information (block 24)
     * @param interest        for which the applicant asks for an upward departure from the allocation (90 FR 4544, preamble);
     *                        empty where they ask for none
     * @param contacts        whom of the destination's government the desk can ask about it
     * @param emergency       why the applicant asks for emergency processing; empty where they ask for none
     * @param blocks          what few applications need
     */
    public record Extras(String telephone, String orderNumber, String resubmissionOf, String replacesLicense, String information,
                         String interest, String contacts, String emergency, FurtherBlocks blocks) {

        public Extras {
            telephone = Typed.clean(telephone);
            orderNumber = Typed.clean(orderNumber);
            resubmissionOf = Typed.clean(resubmissionOf);
            replacesLicense = Typed.clean(replacesLicense);
            information = Typed.clean(information);
            interest = Typed.clean(interest);
            contacts = Typed.clean(contacts);
            emergency = Typed.clean(emergency);
            blocks = blocks == null ? FurtherBlocks.NONE : blocks;
        }

        /** For a new application: what it cites, and nothing that was asked for the old one alone. */
        Extras citing(String resubmitted, String replaced) {
            return new Extras(telephone, orderNumber, resubmitted, replaced, information, interest, contacts, "", blocks);
        }
    }

    /**
     * What the applicant's account does not fix (block 14): its name is the organisation's.
     *
     * @param headquarters               ISO 3166-1 alpha-2
     * @param ultimateParentHeadquarters ISO 3166-1 alpha-2
     */
    public record Applicant(String address, String headquarters, String ultimateParent, String ultimateParentHeadquarters) {

        public Applicant {
            address = Typed.clean(address);
            headquarters = Typed.clean(headquarters);
            ultimateParent = Typed.clean(ultimateParent);
            ultimateParentHeadquarters = Typed.clean(ultimateParentHeadquarters);
        }
    }

    /** This form, with the parts it lacks taken from an older one. */
    public ApplicationForm over(ApplicationForm older) {
        return new ApplicationForm(given(shipment, older.shipment), given(consignee, older.consignee),
                given(parties, older.parties), given(items, older.items), given(use, older.use),
                given(extras, older.extras), given(applicant, older.applicant));
    }

    /** The same, asking for a license whether or not an exception is available. */
    public ApplicationForm askingAnyway() {
        return new ApplicationForm(new Shipment(shipment.destination, shipment.activity, shipment.origin, "YES"), consignee,
                parties, items, use, extras, applicant);
    }

    /** A new application that cites one which was returned, denied or withdrawn (15 CFR 748.4(g)). */
    public ApplicationForm resubmitting(String controlNumber) {
        return withExtras(extras.citing(controlNumber, ""));
    }

    /** One for a license in the place of another (15 CFR 750.7(c)(1)). */
    public ApplicationForm replacing(String license) {
        return withExtras(extras.citing("", license));
    }

    public ApplicationForm withParties(List<Party> others) {
        return new ApplicationForm(shipment, consignee, others, items, use, extras, applicant);
    }

    public ApplicationForm withItems(List<ItemLine> others) {
        return new ApplicationForm(shipment, consignee, parties, others, use, extras, applicant);
    }

    public ApplicationForm withConsignee(Consignee other) {
        return new ApplicationForm(shipment, other, parties, items, use, extras, applicant);
    }

    public ApplicationForm withUse(Use other) {
        return new ApplicationForm(shipment, consignee, parties, items, other, extras, applicant);
    }

    public ApplicationForm withExtras(Extras other) {
        return new ApplicationForm(shipment, consignee, parties, items, use, other, applicant);
    }

    public ApplicationForm withApplicant(Applicant other) {
        return new ApplicationForm(shipment, consignee, parties, items, use, extras, other);
    }

    /** All who are named, the ultimate consignee first. */
    List<CaseParty> namedParties() {
        var named = new ArrayList<CaseParty>();
        named.add(new CaseParty("ULTIMATE_CONSIGNEE", consignee.name));
        if (!consignee.ultimateParent.isEmpty()) {
            named.add(new CaseParty("ULTIMATE_PARENT", consignee.ultimateParent));
        }
        parties.forEach(party -> named.add(new CaseParty(party.role.name(), party.name)));
        return named;
    }

    /** A line without its neighbours' answers, for a new party or item on the page. */
    public static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** A page may number its rows with gaps. */
    private static <T> List<T> withoutGaps(List<T> list) {
        return list.stream().filter(Objects::nonNull).toList();
    }

    private static <T> T given(T newer, T older) {
        return newer == null ? older : newer;
    }
}
