package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Verbatim;
import java.time.Instant;
import java.util.List;

/** A document that is no comment, as API v4 has it. All of it is public. */
public final class V4Document {

    private static final List<String> NAMES = List.of("additionalRins", "allowLateComments", "authorDate", "authors", "cfrPart",
            "commentEndDate", "commentStartDate", "effectiveDate", "exhibitLocation", "exhibitType", "frDocNum", "frVolNum",
            "implementationDate", "media", "ombApproval", "paperLength", "paperWidth", "regWriterInstruction", "sourceCitation",
            "startEndPage", "subject", "topics", "address1", "address2", "agencyId", "city", "category", "comment", "country",
            "displayProperties", "docAbstract", "docketId", "documentType", "email", "fax", "field1", "field2", "fileFormats",
            "firstName", "govAgency", "govAgencyType", "objectId", "lastName", "legacyId", "modifyDate", "organization",
            "originalDocumentId", "pageCount", "phone", "postedDate", "postmarkDate", "reasonWithdrawn", "receiveDate",
            "restrictReason", "restrictReasonType", "stateProvinceRegion", "submitterRep", "submitterRepAddress",
            "submitterRepCityState", "subtype", "title", "trackingNbr", "withdrawn", "zip", "openForComment");

    private V4Document() {}

    /** @param now whether it is open for comment is a question of the instant */
    public static ObjectNode attributes(DocketDocument one, Instant now) {
        var said = Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, said(one));
        // what an imported document said of its own period is history; one of the desk's own is open while it is
        return one.verbatim() == null ? said.put("openForComment", one.openAt(now)) : said;
    }

    /** Without the words of a source. */
    static ObjectNode said(DocketDocument one) {
        var said = JsonNodeFactory.instance.objectNode();
        NAMES.forEach(said::putNull);
        return said.put("agencyId", V4Comment.agency(one.docket())).put("docketId", one.docket()).put("documentType", one.kind())
                .put("subtype", one.subtype()).put("title", one.title()).put("frDocNum", one.frNumber())
                .put("frVolNum", one.frCitation()).put("objectId", one.objectId()).put("postedDate", V4Instant.of(one.postedAt()))
                .put("commentStartDate", V4Instant.of(one.opensAt())).put("commentEndDate", lastSecond(one.closesAt()))
                .put("allowLateComments", one.allowLate()).put("modifyDate", V4Instant.of(one.modifiedAt()))
                .put("withdrawn", false).put("openForComment", false);
    }

    /** The API names the last second that is in time, the desk the first instant that is late. */
    static String lastSecond(Instant closesAt) {
        return closesAt == null ? null : V4Instant.of(closesAt.minusSeconds(1));
    }
}
