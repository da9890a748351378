package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A whole record of API v4 as its detail is answered: {@code data} with links and relationships, and what is included. */
public final class V4Record {

    /** Where imported records come from; their links point there. */
    static final String SOURCE = "https://api.regulations.gov/v4";
    static final String DATA = "data";
    static final String INCLUDED = "included";

    /** @param objectId the attachment's id */
    public record Included(String objectId, ObjectNode attributes) {}

    private V4Record() {}

    /**
     * @param base     address of the API, without a slash at the end: {@code https://desk.example/v4}
     * @param included its attachments; null where they were not asked for
     */
    public static ObjectNode comment(String base, String id, ObjectNode attributes, List<Included> files, boolean included) {
        return withAttachments(base, "comments", id, attributes, files, included);
    }

    public static ObjectNode document(String base, String id, ObjectNode attributes) {
        return withAttachments(base, "documents", id, attributes, List.of(), false);
    }

    public static ObjectNode docket(String base, String id, ObjectNode attributes) {
        var record = JsonNodeFactory.instance.objectNode();
        data(record, base, "dockets", id, attributes);
        return record;
    }

    private static ObjectNode withAttachments(String base, String type, String id, ObjectNode attributes, List<Included> files,
            boolean included) {
        var record = JsonNodeFactory.instance.objectNode();
        var data = data(record, base, type, id, attributes);
        String self = base + "/" + type + "/" + id;
        var related = data.putObject("relationships").putObject("attachments");
        var named = related.putArray(DATA);
        files.forEach(file -> named.addObject().put("id", file.objectId()).put("type", "attachments"));
        related.putObject("links").put("self", self + "/relationships/attachments").put("related", self + "/attachments");
        if (included && !files.isEmpty()) {
            var all = record.putArray(INCLUDED);
            files.forEach(file -> {
                var one = all.addObject().put("id", file.objectId()).put("type", "attachments");
                one.putObject("links").put("self", base + "/attachments/" + file.objectId());
                one.set("attributes", file.attributes());
            });
        }
        return record;
    }

    private static ObjectNode data(ObjectNode record, String base, String type, String id, ObjectNode attributes) {
        var data = record.putObject(DATA).put("id", id).put("type", type);
        data.putObject("links").put("self", base + "/" + type + "/" + id);
        data.set("attributes", attributes);
        return data;
    }
}
