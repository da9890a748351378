package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.CommentText;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.Verbatim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A comment as API v4 has it: the 46 attributes of the detail, by their names there. */
public final class V4Comment {

    static final String DOCUMENT_TYPE = "Public Submission";
    private static final String SUBTYPE = "Public Comment";
    private static final List<String> NAMES = List.of("commentOn", "commentOnDocumentId", "duplicateComments", "address1", "address2",
            "agencyId", "city", "category", "comment", "country", "displayProperties", "docAbstract", "docketId", "documentType", "email",
            "fax", "field1", "field2", "fileFormats", "firstName", "govAgency", "govAgencyType", "objectId", "lastName", "legacyId",
            "modifyDate", "organization", "originalDocumentId", "pageCount", "phone", "postedDate", "postmarkDate", "reasonWithdrawn",
            "receiveDate", "restrictReason", "restrictReasonType", "stateProvinceRegion", "submitterRep", "submitterRepAddress",
            "submitterRepCityState", "subtype", "title", "trackingNbr", "withdrawn", "zip", "openForComment");

    private V4Comment() {}

    /** What everybody may know; a withdrawn one shows that it was, and why. @param on what it comments on */
    public static ObjectNode attributes(PublicComment one, DocketDocument on) {
        boolean withdrawn = one.state() == CommentState.WITHDRAWN;
        var said = shared(one.docket(), on, one.itemsReceived(), one.title(), one.objectId(), one.state());
        said.put("comment", one.html()).put("category", one.category()).put("firstName", one.firstName())
                .put("lastName", one.lastName()).put("organization", one.organization()).put("city", one.city())
                .put("stateProvinceRegion", one.region()).put("country", one.country()).put("zip", one.zip())
                .put("reasonWithdrawn", one.withdrawnBecause()).put("restrictReasonType", one.restrictedAs())
                .put("restrictReason", one.restrictedWhy())
                .put("trackingNbr", withdrawn ? null : one.tracking());
        days(said, one.postedAt(), withdrawn ? null : one.receivedDay(), one.modifiedAt());
        return Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, said);
    }

    /** All of it, for the desk's own people and for the export of a docket by them. @param on what it comments on */
    public static ObjectNode staffAttributes(Comment one, DocketDocument on) {
        return Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, said(one, on));
    }

    /** Without the words of a source. */
    static ObjectNode said(Comment one, DocketDocument on) {
        var said = shared(one.docket(), on, one.itemsReceived(), one.title(), one.objectId(), one.state());
        said.put("comment", one.text() == null || one.html() ? one.text() : CommentText.html(one.text()))
                .put("category", one.category()).put("firstName", one.firstName()).put("lastName", one.lastName())
                .put("organization", one.organization()).put("city", one.city()).put("stateProvinceRegion", one.region())
                .put("country", one.country()).put("zip", one.zip()).put("email", one.email()).put("phone", one.phone())
                .put("reasonWithdrawn", one.withdrawnBecause()).put("restrictReasonType", one.restrictedAs())
                .put("restrictReason", one.restrictedWhy()).put("trackingNbr", one.tracking());
        days(said, one.postedAt(), one.receivedDay(), one.modifiedAt());
        return said;
    }

    private static ObjectNode shared(String docket, DocketDocument on, int itemsReceived, String title, String objectId, CommentState state) {
        var said = JsonNodeFactory.instance.objectNode();
        NAMES.forEach(said::putNull);
        boolean withdrawn = state == CommentState.WITHDRAWN;
        said.put("commentOn", on.objectId()).put("commentOnDocumentId", on.id())
                .put("duplicateComments", duplicateComments(itemsReceived)).put("agencyId", agency(docket)).put("docketId", docket)
                .put("documentType", DOCUMENT_TYPE).put("objectId", objectId).put("title", title).put("withdrawn", withdrawn)
                .put("openForComment", false).put("pageCount", withdrawn ? 0 : 1).put("subtype", withdrawn ? null : SUBTYPE);
        if (!withdrawn) {
            said.putArray("displayProperties").addObject().put("name", "pageCount").put("label", "Page Count")
                    .put("tooltip", "Number of pages In the content file");
        }
        return said;
    }

    private static void days(ObjectNode said, Instant posted, LocalDate received, Instant modified) {
        said.put("postedDate", V4Instant.ofDay(posted)).put("receiveDate", V4Instant.ofDay(received))
                .put("modifyDate", V4Instant.of(modified));
    }

    /** The source counts what a campaign's record stands for, and has 0 for a record that stands for itself. */
    static int duplicateComments(int itemsReceived) {
        return itemsReceived == 1 ? 0 : itemsReceived;
    }

    static String agency(String docket) {
        int dash = docket.indexOf('-');
        return dash < 0 ? docket : docket.substring(0, dash);
    }
}
