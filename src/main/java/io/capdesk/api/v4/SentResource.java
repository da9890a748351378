package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A resource as a program sent it: {@code {"data": {"type": ..., "attributes": {...}}}}. Null counts as left out. */
final class SentResource {

    private final JsonNode attributes;
    private final List<String> problems = new ArrayList<>();

    private SentResource(JsonNode attributes) {
        this.attributes = attributes;
    }

    /**
     * @param types by which the resource may be called
     * @param known its attributes
     */
    static SentResource of(HttpServletRequest request, JsonApi json, Set<String> types, Set<String> known) throws IOException {
        contentType(request.getContentType());
        JsonNode data = json.read(JsonApi.whole(request.getInputStream())).path("data");
        if (!data.path("type").isTextual() || !types.contains(data.get("type").asText())) {
            throw Refused.badRequest("Invalid resource", "data.type is \"" + types.iterator().next() + "\".");
        }
        JsonNode attributes = data.path("attributes");
        if (!attributes.isObject() && !(known.isEmpty() && attributes.isMissingNode())) {
            throw Refused.badRequest("Invalid resource", "data.attributes is an object.");
        }
        SentResource sent = new SentResource(attributes);
        sent.onlyKnown(known);
        return sent;
    }

    private static void contentType(String sent) {
        try {
            MediaType type = sent == null ? null : MediaType.parseMediaType(sent);
            if (type != null && type.equalsTypeAndSubtype(JsonApi.TYPE)) {
                return;
            }
        } catch (InvalidMediaTypeException none) {
            // said below
        }
        throw Refused.badRequest("Invalid content type", "Send the header Content-Type: " + JsonApi.NAME + ".");
    }

    private void onlyKnown(Set<String> known) {
        for (Iterator<String> names = attributes.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problem(Shown.of(name), "is no attribute here");
            }
        }
    }

    /** Empty where it is left out. */
    String text(String name) {
        JsonNode value = attributes.path(name);
        if (absent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            problem(name, "is a text");
            return "";
        }
        return value.asText();
    }

    boolean yes(String name) {
        JsonNode value = attributes.path(name);
        if (!absent(value) && !value.isBoolean()) {
            problem(name, "is true or false, without quotes");
        }
        return value.asBoolean();
    }

    int whole(String name, int otherwise) {
        JsonNode value = attributes.path(name);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            problem(name, "is a whole number, without quotes");
            return otherwise;
        }
        return value.intValue();
    }

    List<String> texts(String name) {
        JsonNode value = attributes.path(name);
        List<String> texts = new ArrayList<>();
        if (absent(value)) {
            return texts;
        }
        boolean wrong = !value.isArray();
        for (JsonNode one : value) {
            wrong |= !one.isTextual();
            texts.add(one.asText());
        }
        if (wrong) {
            problem(name, "is an array of texts");
        }
        return texts;
    }

    boolean has(String name) {
        JsonNode value = attributes.path(name);
        return !absent(value) && !(value.isTextual() && value.asText().isBlank());
    }

    void problem(String name, String message) {
        problems.add(name + ": " + message + ".");
    }

    /** All that is wrong with it, at once. */
    void refuseIfWrong(String title) {
        if (!problems.isEmpty()) {
            throw Refused.badRequest(title, problems.stream().distinct().limit(50).toList());
        }
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
