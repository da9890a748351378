package io.capdesk.portal;

import static io.capdesk.portal.Question.choice;
import static io.capdesk.portal.Question.country;
import static io.capdesk.portal.Question.line;
import static io.capdesk.portal.Question.lines;
import static io.capdesk.portal.Question.select;
import static io.capdesk.portal.Question.yesOrNo;

import io.capdesk.intake.ApplicationForm.Applicant;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.ApplicationForm.Use;
import io.capdesk.portal.Question.Choice;
import java.util.List;

/** The questions of the application form beside its items, in its order and in the words of BIS-748P. */
final class Questions {

    static final List<Question<Shipment>> SHIPMENT = List.of(
            country("destination", "Country of destination",
                    "Where the items will be installed. The order draws on this country's allocation. For a second"
                            + " destination, start a second application.", Shipment::destination),
            choice("activity", "Activity", "", Shipment::activity,
                    new Choice("EXPORT", "Export", "From the United States to another country"),
                    new Choice("REEXPORT", "Reexport", "From one foreign country to another"),
                    new Choice("TRANSFER_IN_COUNTRY", "Transfer (in-country)",
                            "To another end use or end user within the same foreign country")),
            country("origin", "Where the items are now", "Leave it open for the United States.", Shipment::origin)
                    .mayBeLeftEmpty(),
            yesOrNo("askAnyway", "Ask for a license even if an exception would do?",
                    "Usually no: where a license exception is available, the desk says so and closes the case.",
                    Shipment::askAnyway).mayBeLeftEmpty());

    static final List<Question<Consignee>> CONSIGNEE = List.of(
            line("name", "Ultimate consignee",
                    "The party abroad that receives the items and keeps them; not a forwarder or another intermediary.",
                    Consignee::name),
            lines("address", "Installation address",
                    "Street address of the data centre or other site. No post-office box. With a telephone number or an e-mail"
                            + " address, where known.", Consignee::address),
            country("headquarters", "Headquarters of the ultimate consignee",
                    "The rule looks at headquarters as well as at the place of installation.", Consignee::headquarters),
            line("ultimateParent", "Ultimate parent",
                    "Who stands at the top of its ownership. Leave both answers empty if nobody does.",
                    Consignee::ultimateParent).mayBeLeftEmpty(),
            country("ultimateParentHeadquarters", "Headquarters of the ultimate parent", "",
                    Consignee::ultimateParentHeadquarters).mayBeLeftEmpty(),
            yesOrNo("privateSector", "Is it a private-sector company?",
                    "No for a government and for whoever a government owns or controls; it matters for License Exception ACM.",
                    Consignee::privateSector).mayBeLeftEmpty());

    static final List<Question<Applicant>> APPLICANT = List.of(
            lines("address", "Address", "", Applicant::address).mayBeLeftEmpty(),
            country("headquarters", "Headquarters", "", Applicant::headquarters).mayBeLeftEmpty(),
            line("ultimateParent", "Ultimate parent", "Who stands at the top of its ownership; itself if nobody does.",
                    Applicant::ultimateParent).mayBeLeftEmpty(),
            country("ultimateParentHeadquarters", "Headquarters of the ultimate parent", "",
                    Applicant::ultimateParentHeadquarters).mayBeLeftEmpty());

    static final List<Question<Party>> PARTY = List.of(
            line("name", "Name", "", Party::name),
            lines("address", "Address", "With a telephone number or an e-mail address, where known.", Party::address),
            country("country", "Country", "", Party::country));

    static final List<Question<Use>> USE = List.of(
            lines("specific", "Specific end use",
                    "Complete and detailed: what the items will compute, for whom, and who gets access, remote access"
                            + " included.", Use::specific),
            select("kind", "Kind of use", "Choose one where it applies; otherwise leave it open.", Use::kind,
                    new Choice("GENERAL", "General use, such as serving models or other computing", ""),
                    new Choice("MODEL_TRAINING", "Training of models whose weights are controlled (4E091)", ""),
                    new Choice("MANUFACTURING", "Development or production before delivery to the final customer", ""),
                    new Choice("STORAGE", "Storage before delivery to the final customer", "")),
            line("facility", "Data centre or other facility", "Its name, owner and power in megawatts, where known.",
                    Use::facility).mayBeLeftEmpty(),
            line("operator", "Operator", "Who runs the facility, if not the ultimate consignee.", Use::operator)
                    .mayBeLeftEmpty(),
            lines("physicalSecurity", "Physical security",
                    "Who gets in and how that is checked, guards, cameras, how the items are counted and found missing.",
                    Use::physicalSecurity),
            lines("cyberSecurity", "Cyber security",
                    "How access over networks is protected, watched and logged, administrators and remote access included.",
                    Use::cyberSecurity),
            lines("renters", "Who rents the computing power",
                    "Customers with access to a large share of it, and where they and their parents are headquartered.",
                    Use::renters).mayBeLeftEmpty());

    static final List<Question<Extras>> EXTRAS = List.of(
            line("blocks.contact", "Contact person", "Who can answer questions about the application, if not the one who signs it.",
                    (Extras extras) -> extras.blocks().contact()).mayBeLeftEmpty(),
            line("telephone", "Telephone of the contact person", "", Extras::telephone).mayBeLeftEmpty(),
            line("blocks.facsimile", "Facsimile of the contact person", "", (Extras extras) -> extras.blocks().facsimile()).mayBeLeftEmpty(),
            line("orderNumber", "Purchase order number", "As the purchase order has it. Two orders of the same items to the same"
                    + " consignee are told apart by it.", Extras::orderNumber).mayBeLeftEmpty(),
            line("resubmissionOf", "Resubmission of",
                    "Control number, if an earlier application was returned, denied or withdrawn (15 CFR 748.4(g)).", Extras::resubmissionOf)
                    .mayBeLeftEmpty(),
            line("replacesLicense", "Replaces license", "Number of a license that this one is to replace.",
                    Extras::replacesLicense).mayBeLeftEmpty(),
            line("blocks.previouslyExported", "Authority of the first export", "For items that were exported before: the license, or the"
                    + " license exception, under which they left the United States.",
                    (Extras extras) -> extras.blocks().previouslyExported()).mayBeLeftEmpty(),
            line("blocks.certificate", "Import or end-user certificate", "Its country and number, where the destination issued one.",
                    (Extras extras) -> extras.blocks().certificate()).mayBeLeftEmpty(),
            lines("blocks.onFile", "Documents on file with you", "What you keep and can show on request, such as a power of attorney"
                    + " (15 CFR 748.4(b)(2)).", (Extras extras) -> extras.blocks().onFile()).mayBeLeftEmpty(),
            line("blocks.specialPurpose", "Special purpose", "Code words of BIS-748P block 9, where some apply.",
                    (Extras extras) -> extras.blocks().specialPurpose()).mayBeLeftEmpty(),
            lines("information", "Additional information", "Anything else the desk should know.", Extras::information)
                    .mayBeLeftEmpty(),
            lines("interest", "Upward departure from the allocation: the interest",
                    "Only if the order may be more than the allocation has left: the national security or foreign policy"
                            + " interest for which it should be approved all the same.", Extras::interest).mayBeLeftEmpty(),
            lines("contacts", "Upward departure: government contacts",
                    "Whom of the destination's government the desk can ask about that interest.", Extras::contacts)
                    .mayBeLeftEmpty(),
            lines("emergency", "Emergency processing: why", "Only if the transaction can't wait for the usual time: what happens, and"
                    + " when. A licensing officer grants or refuses it.", Extras::emergency).mayBeLeftEmpty());

    private Questions() {}
}
