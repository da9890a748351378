package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PublicListing;
import io.capdesk.docket.Wanted;
import io.capdesk.docketexchange.V4Document;
import io.capdesk.docketexchange.V4Record;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is in the dockets besides comments. */
@RestController
@RequestMapping("/v4/documents")
class DocumentReads {

    private static final Set<String> FILTERS = Set.of("agencyId", "commentEndDate", "docketId", "documentType", "frDocNum", "searchTerm",
            "postedDate", "lastModifiedDate", "subtype", "withinCommentPeriod");
    private static final Set<String> RANGES = Set.of("commentEndDate", "postedDate", "lastModifiedDate");
    private static final Set<String> SORTS = Set.of("commentEndDate", "postedDate", "lastModifiedDate", "documentId", "title");
    private static final List<String> TYPES = List.of("Notice", "Rule", "Proposed Rule", "Supporting & Related Material", "Other");
    private static final List<Wanted.Order> BY_NUMBER = List.of(new Wanted.Order("documentId", false));
    private static final List<String> SHOWN = List.of("agencyId", "commentEndDate", "commentStartDate", "docketId", "documentType",
            "frDocNum", "objectId", "openForComment", "postedDate", "subtype", "title", "withdrawn");

    private final PublicListing listing;
    private final Dockets dockets;
    private final JsonApi json;
    private final Desk desk;
    private final Clock clock;

    DocumentReads(PublicListing listing, Dockets dockets, JsonApi json, Desk desk, Clock clock) {
        this.listing = listing;
        this.dockets = dockets;
        this.json = json;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        ListQuery asked = new ListQuery(request.getQueryString(), FILTERS, RANGES, SORTS);
        Instant now = clock.instant();
        var filters = new Wanted.Documents(asked.several("agencyId"), asked.several("docketId"), asked.several("documentType", TYPES),
                asked.text("subtype") == null ? null : List.of(asked.text("subtype")), asked.several("frDocNum"), asked.words("searchTerm"),
                asked.days("postedDate"), asked.seconds("lastModifiedDate"), asked.days("commentEndDate"), open(asked) ? now : null);
        return json.ok(ListAnswer.of(listing.documents(asked.wanted(filters, BY_NUMBER)), asked, one -> line(one, now)));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        Included.attachments(request.getQueryString());
        return json.ok(V4Record.document(desk.api(), id, V4Document.attributes(find(id), clock.instant())));
    }

    /** The desk keeps no files of documents. */
    @GetMapping("/{id}/attachments")
    ResponseEntity<byte[]> attachments(@PathVariable String id) {
        find(id);
        ObjectNode none = JsonApi.object();
        none.putArray("data");
        return json.ok(none);
    }

    @GetMapping("/{id}/relationships/attachments")
    ResponseEntity<byte[]> relationships(@PathVariable String id) {
        find(id);
        return json.ok(V4Record.document(desk.api(), id, JsonApi.object()).at("/data/relationships/attachments"));
    }

    private static boolean open(ListQuery asked) {
        String sent = asked.text("withinCommentPeriod");
        if (sent != null && !sent.equals("true")) {
            throw Refused.badRequest("Invalid filter value", "filter[withinCommentPeriod] is true; leave it out otherwise.");
        }
        return sent != null;
    }

    private ObjectNode line(DocketDocument one, Instant now) {
        ObjectNode all = V4Document.attributes(one, now);
        ObjectNode shown = JsonApi.object();
        SHOWN.forEach(name -> shown.set(name, all.get(name)));
        shown.put("highlightedContent", "").set("lastModifiedDate", all.get("modifyDate"));
        return ListAnswer.resource(one.id(), "documents", desk.api() + "/documents/" + one.id(), shown);
    }

    private DocketDocument find(String id) {
        return dockets.document(id).orElseThrow(() -> Refused.notFound("No document " + Shown.of(id) + " is in a docket of this desk."));
    }
}
