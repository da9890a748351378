package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds an answer against the description that the desk gives of itself. */
final class Described {

    static final JsonNode DESCRIPTION = read();

    private Described() {}

    private static JsonNode read() {
        try (InputStream file = Described.class.getResourceAsStream("/v4/openapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Also that the status and the content type are described. */
    static void check(String method, String path, int status, String contentType, JsonNode body) {
        Optional<JsonNode> operation = DESCRIPTION.get("paths").properties().stream()
                .filter(one -> path.matches(one.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .sorted((a, b) -> Boolean.compare(a.getKey().contains("{"), b.getKey().contains("{")))
                .map(Map.Entry::getValue).map(item -> item.path(method.toLowerCase(Locale.ROOT)))
                .filter(found -> !found.isMissingNode()).findFirst();
        if (operation.isEmpty()) {
            return;
        }
        JsonNode response = resolved(operation.get().path("responses").path(Integer.toString(status)));
        assertThat(response.isMissingNode()).as(method + " " + path + " answers " + status + ", which is not described: " + body).isFalse();
        JsonNode content = response.path("content");
        if (content.isMissingNode() || body == null) {
            return;
        }
        assertThat(content.has(contentType)).as(method + " " + path + " " + contentType).isTrue();
        ObjectNode schema = content.get(contentType).get("schema").deepCopy();
        schema.set("components", DESCRIPTION.get("components"));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(body)).as(method + " " + path).isEmpty();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.get("$ref").asText().substring(1)) : node;
    }
}
