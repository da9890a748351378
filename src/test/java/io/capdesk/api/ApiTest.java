package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The door with the real rules and nothing else of the desk. It is still the 23rd in Washington. */
@SpringBootTest(classes = ApiTest.Parts.class, properties = "capdesk.api.rate-limit.enabled=false")
@AutoConfigureMockMvc
abstract class ApiTest {

    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @ComponentScan(value = {"io.capdesk.rules", "io.capdesk.api"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.capdesk\\.api\\.v4\\..*"))
    @ImportAutoConfiguration({WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class, ErrorMvcAutoConfiguration.class, SpringDocConfiguration.class,
        SpringDocConfigProperties.class, SpringDocWebMvcConfiguration.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Ledger ledger() {
            return mock(Ledger.class);
        }

        @Bean
        AccountStatements statements() {
            return mock(AccountStatements.class);
        }
    }

    @Autowired
    MockMvc mvc;

    MockHttpServletResponse send(String path, String body) {
        return perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    MockHttpServletResponse fetch(String path) {
        return perform(get(path));
    }

    MockHttpServletResponse perform(org.springframework.test.web.servlet.RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The answer to the plain question with these fields laid over it; written with single quotes. */
    JsonNode determined(String fields) {
        return answer("/api/v1/determinations", plainQuestion(fields));
    }

    /** The fields named by the refusal of the plain question with these fields laid over it. */
    List<String> refusedFields(String fields) {
        return refusedFields("/api/v1/determinations", plainQuestion(fields));
    }

    List<String> refusedFields(String path, String body) {
        MockHttpServletResponse response = send(path, body);
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        List<String> fields = new ArrayList<>();
        json(response).get("errors").forEach(error -> {
            assertThat(error.get("message").asText()).isNotBlank();
            fields.add(error.get("field").asText());
        });
        return fields;
    }

    /** 10 catalogue chips of the .a level to Malaysia. */
    static String plainQuestion(String fields) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree("""
                    {'date': '2025-06-01', 'destination': 'MY', 'ultimateConsignee': {'headquarters': 'MY'},
                     'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 10}]}""");
            body.setAll((ObjectNode) JSON.readTree("{" + fields + "}"));
            return body.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of the only item. */
    JsonNode classified(String item) {
        return answer("/api/v1/classifications", "{\"items\": [" + item.replace('\'', '"') + "]}").at("/items/0");
    }

    static JsonNode exception(JsonNode answer, String code) {
        for (JsonNode exception : answer.get("exceptions")) {
            if (exception.get("code").asText().equals(code)) {
                return exception;
            }
        }
        throw new AssertionError("no exception " + code);
    }

    /** Such as {@code COUNTRY MY 0 > 158320 of 790000000 true}. */
    static List<String> accounts(JsonNode answer) {
        List<String> accounts = new ArrayList<>();
        answer.get("accounts").forEach(a -> accounts.add(a.get("kind").asText() + " " + a.get("subject").asText() + " "
                + a.get("usedTpp").asText() + " > " + a.get("afterTpp").asText() + " of " + a.get("limitTpp").asText() + " "
                + a.get("fits").asText()));
        return accounts;
    }

    JsonNode answer(String path, String body) {
        MockHttpServletResponse response = send(path, body);
        if (response.getStatus() != 200) {
            throw new AssertionError(response.getStatus() + " " + text(response));
        }
        return json(response);
    }

    static JsonNode json(MockHttpServletResponse response) {
        try {
            return JSON.readTree(response.getContentAsByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String resource(String name) {
        try (InputStream file = ApiTest.class.getResourceAsStream("/api/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
