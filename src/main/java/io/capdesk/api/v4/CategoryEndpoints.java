package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which categories an agency sorts its comments. */
@RestController
class CategoryEndpoints {

    private final CommentCategories categories;
    private final JsonApi json;

    CategoryEndpoints(CommentCategories categories, JsonApi json) {
        this.categories = categories;
        this.json = json;
    }

    @GetMapping("/v4/agency-categories")
    ResponseEntity<byte[]> of(HttpServletRequest request) {
        String agency = new ListQuery(request.getQueryString(), Set.of("acronym"), Set.of(), Set.of()).text("acronym");
        if (agency == null) {
            throw Refused.badRequest("Invalid filter", "filter[acronym] is missing.");
        }
        ObjectNode answer = JsonApi.object();
        ArrayNode data = answer.putArray("data");
        List<String> known = categories.of(agency.strip());
        known.forEach(category -> data.addObject().put("default", category.equals(known.get(0))).put("acronym", agency.strip())
                .put("categories", category));
        return json.ok(answer);
    }
}
