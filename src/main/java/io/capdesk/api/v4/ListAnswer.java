package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.PublicListing;
import java.util.function.Function;

/** A page as the API answers it. What is beyond the twentieth page is asked for by another window, so the twentieth is the last. */
final class ListAnswer {

    private ListAnswer() {}

    static <T> ObjectNode of(PublicListing.Page<T> page, ListQuery asked, Function<T, ObjectNode> resource) {
        ObjectNode answer = JsonApi.object();
        ArrayNode data = answer.putArray("data");
        page.rows().forEach(row -> data.add(resource.apply(row)));
        long pages = Math.min(ListQuery.LAST_PAGE, (page.total() + asked.size() - 1) / asked.size());
        answer.putObject("meta").put("hasNextPage", asked.number() < pages).put("hasPreviousPage", asked.number() > 1)
                .put("numberOfElements", page.rows().size()).put("pageNumber", asked.number()).put("pageSize", asked.size())
                .put("totalElements", page.total()).put("totalPages", pages).put("firstPage", asked.number() == 1)
                .put("lastPage", asked.number() >= pages);
        return answer;
    }

    static ObjectNode resource(String id, String type, String self, ObjectNode attributes) {
        ObjectNode resource = JsonApi.object().put("id", id).put("type", type);
        resource.set("attributes", attributes);
        resource.putObject("links").put("self", self);
        return resource;
    }
}
