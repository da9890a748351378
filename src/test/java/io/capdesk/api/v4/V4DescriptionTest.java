package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description names what there is; what it says of answers, every other test here holds them against. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class V4DescriptionTest extends V4Desk {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void it_names_every_path_and_no_other() {
        Set<String> described = new TreeSet<>();
        Described.DESCRIPTION.get("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        endpoints.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/v4/") && !path.startsWith("/v4/openapi"))
                .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path))));
        assertThat(described).isEqualTo(there);
    }

    @Test
    void it_is_open_as_json_and_as_yaml() throws IOException {
        JsonNode json = send(request("/v4/openapi").GET()).body();
        assertThat(json.get("openapi").asText()).startsWith("3.1");
        byte[] yaml = HttpClient.newHttpClient().sendAsync(request("/v4/openapi.yaml").GET().build(),
                BodyHandlers.ofByteArray()).join().body();
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(json);
    }

    @Test
    void every_reference_leads_somewhere() {
        Described.DESCRIPTION.findValuesAsText("$ref").forEach(reference ->
                assertThat(Described.DESCRIPTION.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void the_other_description_knows_nothing_of_it() {
        JsonNode other = send(request("/api/v1/openapi").GET()).body();
        assertThat(other.get("paths").fieldNames()).toIterable().allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
    }
}
