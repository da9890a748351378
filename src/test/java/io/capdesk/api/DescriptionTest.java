package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI description says what the door does, no less and no more. */
class DescriptionTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void it_names_every_path_and_no_other() {
        Set<String> described = new TreeSet<>();
        described().get("paths").fieldNames().forEachRemaining(described::add);
        Set<String> there = new TreeSet<>();
        endpoints.getHandlerMethods().keySet().forEach(mapping -> there.addAll(mapping.getPatternValues()));
        there.removeIf(path -> !path.startsWith("/api/") || path.startsWith("/api/v1/openapi"));
        assertThat(described).isEqualTo(there).hasSize(9);
    }

    @Test
    void it_can_be_read_as_json_and_as_yaml() throws Exception {
        assertThat(described().get("openapi").asText()).startsWith("3.1");
        assertThat(new YAMLMapper().readTree(fetch("/api/v1/openapi.yaml").getContentAsByteArray()).get("paths"))
                .hasSize(9);
    }

    @Test
    void every_example_is_valid_and_answered_as_described() {
        JsonNode description = described();
        Set<String> seen = new TreeSet<>();
        description.get("paths").properties().forEach(path -> path.getValue().path("post").at("/requestBody/content/application~1json")
                .path("examples").properties().forEach(example -> {
                    JsonNode body = example.getValue().get("value");
                    JsonNode answered = path.getValue().at("/post/responses/200/content/application~1json");
                    assertThat(schema(description, path.getValue().at("/post/requestBody/content/application~1json/schema"))
                            .validate(body)).as(example.getKey()).isEmpty();
                    JsonNode answer = answer(path.getKey(), body.toString());
                    assertThat(answer).as(example.getKey()).isEqualTo(answered.at("/examples/" + example.getKey() + "/value"));
                    assertThat(schema(description, answered.get("schema")).validate(answer)).as(example.getKey()).isEmpty();
                    seen.add(example.getKey());
                }));
        assertThat(seen).containsExactly("classification", "determination", "determination-every-field", "veu-holdings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chips", "/api/v1/rule-sets", "/api/v1/countries", "/api/v1/allocations"})
    void lists_are_as_described(String path) {
        JsonNode description = described();
        JsonNode answered = description.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json");
        assertThat(schema(description, answered.get("schema")).validate(json(fetch(path)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ruleSet': 'RS-PRE'", "'ruleSet': 'RS-2026-01', 'date': '2026-06-01', 'destination': 'CN'",
        "'endUse': 'STORAGE', 'date': '2030-01-01'", "'authorization': {'kind': 'NVEU', 'country': 'MY'}",
        "'items': [{'modelWeights': {'operations': '1'}}]"})
    void answers_with_nulls_are_as_described(String fields) {
        JsonNode description = described();
        assertThat(schema(description, description.at("/components/schemas/Determination")).validate(determined(fields)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'destination': 5", "'colour': 'red'", "'items': [{'chip': 'x', 'quantity': '1'}]",
        "'items': [{'chip': 'x', 'quantity': 1.5}]", "'activity': 'export'", "'items': [{'performances': [{'tops': 5}]}]",
        "'counters': {'countryTpp': 0}", "'items': []"})
    void what_the_door_refuses_the_description_refuses(String fields) throws Exception {
        JsonNode description = described();
        assertThat(schema(description, description.at("/components/schemas/DeterminationRequest"))
                .validate(JSON.readTree(plainQuestion(fields)))).isNotEmpty();
        assertThat(refusedFields(fields)).isNotEmpty();
    }

    @Test
    void refusals_are_as_described() {
        JsonNode description = described();
        JsonSchema problem = schema(description, description.at("/components/schemas/Problem"));
        assertThat(problem.validate(json(send("/api/v1/determinations", plainQuestion("'destination': 5"))))).isEmpty();
        assertThat(problem.validate(json(fetch("/api/v1/determinations")))).isEmpty();
        description.get("paths").forEach(path -> path.forEach(operation -> {
            assertThat(operation.get("operationId").asText()).isNotBlank();
            assertThat(operation.at("/responses/400/content/application~1problem+json/schema/$ref").asText()).endsWith("/Problem");
            assertThat(operation.at("/responses/429/headers/Retry-After").isObject()).isTrue();
        }));
    }

    private JsonNode described() {
        return json(fetch("/api/v1/openapi"));
    }

    /** A schema of the description with the schemas that it refers to. */
    private static JsonSchema schema(JsonNode description, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }
}
