package io.capdesk.portal;

import static io.capdesk.portal.Question.choice;
import static io.capdesk.portal.Question.country;
import static io.capdesk.portal.Question.line;
import static io.capdesk.portal.Question.lines;

import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.ItemLine;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.notices.NoticeKind;
import io.capdesk.portal.Question.Choice;
import java.util.List;

/** What a notice asks beside what an application asks too. */
final class NoticeQuestions {

    static final List<Question<Shipment>> SHIPMENT = List.of(
            country("destination", "Country of destination", "Where the items will be installed.", Shipment::destination),
            choice("activity", "Activity", "", Shipment::activity,
                    new Choice("EXPORT", "Export", "From the United States to another country"),
                    new Choice("REEXPORT", "Reexport", "From one foreign country to another"),
                    new Choice("TRANSFER_IN_COUNTRY", "Transfer (in-country)", "Covered by AIA only")),
            country("origin", "Where the items are now", "Leave it open for the United States.", Shipment::origin)
                    .mayBeLeftEmpty());

    private static final List<Question<Particulars>> CERTIFICATION = List.of(
            line("certifiedBy", "Who signed the certification for the consignee", "Name and position.", Particulars::certifiedBy),
            line("certifiedOn", "Day of that signature", "Year, month and day, as in 2026-12-01.", Particulars::certifiedOn),
            lines("certification", "What the consignee certified", "Word for word. The text below is what the exception wants"
                    + " certified; change it to what was signed.", Particulars::certification));

    private static final List<Question<Particulars>> MARKETING = List.of(
            lines("marketing", "What the items are designed and marketed for", "As the data sheet shows it, with its title and"
                    + " page. Items for data centres are not covered.", Particulars::marketing),
            lines("approvals", "Earlier notifications and licenses to the end user", "Of the last 12 months, with their numbers.",
                    Particulars::approvals).mayBeLeftEmpty(),
            lines("cluster", "The cluster they become part of", "Its TPP when complete, and who uses it: only the company itself,"
                    + " or others. Or: none.", Particulars::cluster));

    private NoticeQuestions() {}

    static List<Question<Particulars>> of(NoticeKind kind) {
        Question<Particulars> day = line("shipOn", kind == NoticeKind.AIA ? "Day of the first shipment" : "Day of the shipment",
                "Year, month and day, as in 2026-12-01, Washington time.", Particulars::shipOn);
        return Section.joined(List.of(day), kind.certified() ? CERTIFICATION : MARKETING);
    }

    /** A notice asks what ships, not what it costs. */
    static List<Question<ItemLine>> of(ItemLine line) {
        return ItemQuestions.of(line).stream().filter(question -> !question.field().equals("unitPrice")).toList();
    }

    static final List<Question<Particulars>> SIGNATURE = List.of(
            line("signature", "Your name", "By filing you declare that what you say is true and complete, and that you keep the"
                    + " consignee's certification and the records of the shipment for five years (15 CFR part 762).",
                    Particulars::signature));
}
