package io.capdesk.api.v4;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code capdesk.v4.categories}: by which categories an agency sorts its comments, the first one being the default. An agency
 * without any takes whatever is sent.
 */
@ConfigurationProperties("capdesk.v4")
record CommentCategories(@DefaultValue Map<String, List<String>> categories) {

    List<String> of(String agency) {
        return categories.getOrDefault(agency, List.of());
    }

    void check(String documentId, String category) {
        int dash = documentId.indexOf('-');
        List<String> known = of(dash < 0 ? documentId : documentId.substring(0, dash));
        if (!category.isBlank() && !known.isEmpty() && !known.contains(category)) {
            throw Refused.badRequest("Invalid attribute", "category: is one of those of /v4/agency-categories.");
        }
    }
}
