package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Docket;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PublicListing;
import io.capdesk.docket.Wanted;
import io.capdesk.docketexchange.V4Docket;
import io.capdesk.docketexchange.V4Record;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dockets. */
@RestController
@RequestMapping("/v4/dockets")
class DocketReads {

    private static final Set<String> FILTERS = Set.of("agencyId", "searchTerm", "lastModifiedDate", "docketType");
    private static final Set<String> SORTS = Set.of("title", "docketId", "lastModifiedDate");
    private static final List<String> TYPES = List.of("Rulemaking", "Nonrulemaking");
    private static final List<Wanted.Order> BY_ID = List.of(new Wanted.Order("docketId", false));

    private final PublicListing listing;
    private final Dockets dockets;
    private final JsonApi json;
    private final Desk desk;

    DocketReads(PublicListing listing, Dockets dockets, JsonApi json, Desk desk) {
        this.listing = listing;
        this.dockets = dockets;
        this.json = json;
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        ListQuery asked = new ListQuery(request.getQueryString(), FILTERS, Set.of("lastModifiedDate"), SORTS);
        var filters = new Wanted.Dockets(asked.several("agencyId"), asked.several("docketType", TYPES), asked.words("searchTerm"),
                asked.seconds("lastModifiedDate"));
        return json.ok(ListAnswer.of(listing.dockets(asked.wanted(filters, BY_ID)), asked, this::line));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        Docket docket = dockets.find(id).orElseThrow(() -> Refused.notFound("This desk has no docket " + Shown.of(id) + "."));
        return json.ok(V4Record.docket(desk.api(), id, V4Docket.attributes(docket)));
    }

    private ObjectNode line(Docket one) {
        ObjectNode all = V4Docket.attributes(one);
        ObjectNode shown = JsonApi.object();
        List.of("agencyId", "docketType", "objectId", "title").forEach(name -> shown.set(name, all.get(name)));
        shown.put("highlightedContent", "").set("lastModifiedDate", all.get("modifyDate"));
        return ListAnswer.resource(one.id(), "dockets", desk.api() + "/dockets/" + one.id(), shown);
    }
}
