package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.commentsearch.FoundComments;
import io.capdesk.commentsearch.PublicListSearch;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import io.capdesk.docket.PublicListing;
import io.capdesk.docket.Wanted;
import io.capdesk.docketexchange.V4Comment;
import io.capdesk.docketexchange.V4Record;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comments of the public docket. */
@RestController
@RequestMapping("/v4/comments")
class CommentReads {

    private static final Set<String> FILTERS =
            Set.of("agencyId", "searchTerm", "postedDate", "lastModifiedDate", "commentOnId", "docketId");
    private static final Set<String> RANGES = Set.of("postedDate", "lastModifiedDate");
    private static final Set<String> SORTS = Set.of("postedDate", "lastModifiedDate", "documentId");
    /** What is posted while somebody pages comes on the last page, and moves no other. */
    private static final List<Wanted.Order> AS_CHANGED =
            List.of(new Wanted.Order("lastModifiedDate", false), new Wanted.Order("documentId", false));

    private static final Duration SEARCH_PREPARED = Duration.ofSeconds(30);

    private record Line(PublicComment comment, List<FoundComments.Piece> pieces) {}

    private final PublicListing listing;
    private final PublicListSearch search;
    private final PublicDocket posted;
    private final Dockets dockets;
    private final Attachments attachments;
    private final JsonApi json;
    private final Desk desk;

    CommentReads(PublicListing listing, PublicListSearch search, PublicDocket posted, Dockets dockets, Attachments attachments,
            JsonApi json, Desk desk) {
        this.listing = listing;
        this.search = search;
        this.posted = posted;
        this.dockets = dockets;
        this.attachments = attachments;
        this.json = json;
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        ListQuery asked = new ListQuery(request.getQueryString(), FILTERS, RANGES, SORTS);
        var wanted = asked.wanted(new Wanted.Comments(asked.several("agencyId"), asked.several("docketId"), asked.several("commentOnId"),
                asked.days("postedDate"), asked.seconds("lastModifiedDate")), AS_CHANGED);
        String words = asked.text("searchTerm");
        Map<String, DocketDocument> documents = new HashMap<>();
        return json.ok(words == null ? ListAnswer.of(listing.comments(wanted), asked, one -> line(one, "", documents))
                : ListAnswer.of(found(words, wanted), asked, one -> line(one.comment(), Highlight.of(one.pieces()), documents)));
    }

    private PublicListing.Page<Line> found(String words, Wanted<Wanted.Comments> wanted) {
        var found = search.find(words, wanted).orElseThrow(() -> Refused.notReady(
                "The search in comments is being prepared. Lists without filter[searchTerm] are answered meanwhile.", SEARCH_PREPARED));
        var shown = posted.comments(found.hits().stream().map(FoundComments.Hit::documentId).toList());
        return new PublicListing.Page<>(found.hits().stream().filter(hit -> shown.containsKey(hit.documentId()))
                .map(hit -> new Line(shown.get(hit.documentId()), hit.pieces())).toList(), found.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        boolean included = Included.attachments(request.getQueryString());
        PublicComment comment = find(id);
        return json.ok(V4Record.comment(desk.api(), id, V4Comment.attributes(comment, on(comment)), attachments.of(comment), included));
    }

    @GetMapping("/{id}/attachments")
    ResponseEntity<byte[]> attachments(@PathVariable String id) {
        ObjectNode answer = JsonApi.object();
        ArrayNode data = answer.putArray("data");
        attachments.of(find(id)).forEach(file -> data.add(attachments.resource(file)));
        return json.ok(answer);
    }

    @GetMapping("/{id}/relationships/attachments")
    ResponseEntity<byte[]> relationships(@PathVariable String id) {
        PublicComment comment = find(id);
        return json.ok(V4Record.comment(desk.api(), id, JsonApi.object(), attachments.of(comment), false)
                .at("/data/relationships/attachments"));
    }

    private ObjectNode line(PublicComment one, String highlighted, Map<String, DocketDocument> documents) {
        ObjectNode all = V4Comment.attributes(one, documents.computeIfAbsent(one.commentOn(), id -> on(one)));
        ObjectNode shown = JsonApi.object();
        for (String name : List.of("agencyId", "documentType", "objectId", "postedDate", "title", "withdrawn")) {
            shown.set(name, all.get(name));
        }
        shown.put("highlightedContent", highlighted).set("lastModifiedDate", all.get("modifyDate"));
        return ListAnswer.resource(one.documentId(), "comments", desk.api() + "/comments/" + one.documentId(), shown);
    }

    private PublicComment find(String id) {
        return posted.comment(id).orElseThrow(() -> Refused.notFound("No comment " + Shown.of(id) + " is in a public docket of this desk."));
    }

    private DocketDocument on(PublicComment comment) {
        return dockets.document(comment.commentOn()).orElseThrow();
    }
}
