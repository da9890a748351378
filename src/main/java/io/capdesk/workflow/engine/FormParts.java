package io.capdesk.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.workflow.FormPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the fields that stand for configured data into a task form. */
@Component
class FormParts {

    private final List<FormPart> parts;
    private final ObjectMapper json;

    FormParts(List<FormPart> parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
    }

    /** A form without such a place stays as it is, byte for byte. */
    InputStream fill(InputStream form) throws IOException {
        byte[] written = form.readAllBytes();
        JsonNode tree = json.readTree(written);
        ArrayNode filled = json.createArrayNode();
        tree.path("components").forEach(component -> {
            JsonNode name = component.path("properties").path("part");
            if (name.isTextual()) {
                part(name.asText()).components().forEach(field -> filled.add(json.valueToTree(field)));
            } else {
                filled.add(component);
            }
        });
        if (filled.equals(tree.path("components"))) {
            return new ByteArrayInputStream(written);
        }
        ((ObjectNode) tree).set("components", filled);
        return new ByteArrayInputStream(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
    }

    private FormPart part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no data for the part \"" + name + "\" of a task form"));
    }
}
