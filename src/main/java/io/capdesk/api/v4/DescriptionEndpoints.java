package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API; the tests hold every answer against it. Needs no key. */
@RestController
class DescriptionEndpoints {

    static final String JSON = "/v4/openapi";
    static final String YAML = "/v4/openapi.yaml";

    private final byte[] yaml;
    private final ObjectNode description;
    private final JsonApi json;

    DescriptionEndpoints(JsonApi json) throws IOException {
        try (InputStream file = DescriptionEndpoints.class.getResourceAsStream("/v4/openapi.yaml")) {
            this.yaml = file.readAllBytes();
        }
        this.description = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
        this.json = json;
    }

    @GetMapping(JSON)
    ResponseEntity<byte[]> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.write(description));
    }

    @GetMapping(YAML)
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok().contentType(new MediaType("application", "vnd.oai.openapi", StandardCharsets.UTF_8)).body(yaml);
    }
}
