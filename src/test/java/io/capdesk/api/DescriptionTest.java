package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest extends ApiTest {

    @Test
    void dump() throws Exception {
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/api-scratch/openapi.json"), json(fetch("/api/v1/openapi")).toPrettyString());
        System.out.println(text(fetch("/api/v1/openapi.yaml")).length());
    }
}
