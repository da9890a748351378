package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** Bodies nobody would write: none makes the desk fail, and every refusal is a problem that can be read. */
class RandomBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SAMPLES = List.of("determination-every-field", "determination", "classification",
            "veu-holdings");
    private static final List<String> PATHS = List.of("determinations", "determinations", "classifications", "veu-holdings");
    private static final List<String> TEXTS = List.of("", "0", "1", "-1", "MY", "JP", "CN", "MO", "HK", "AE", "XX", "RS-PRE",
            "RS-2026-01", "RS-DIFF", "REEXPORT", "TRANSFER_IN_COUNTRY", "MANUFACTURING", "STORAGE", "UVEU", "NVEU", "OTHER",
            "APPROVED", "2026-06-01", "2027-12-31", "2028-01-01", "2999-12-31", "2025-01-13", "0001-01-01", "1e40", "1e-40", "1e999999999", "-0.0",
            "9999999999999999999999999999999999999999", "0.0000000000000000000000000000000000001", "1e26", "0.25", "4800",
            "nvidia-h20", "nvidia-h100-sxm5-80gb", "3A001.z.1", "4A004", "\u0000", "\ud800", "\udfff\ud800", "😀", "'; drop",
            "{destination}", "${7*7}", "x".repeat(300));
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "1", "-1", "8", "32", "1e400", "1.5",
            "2147483648", "9223372036854775807", "9223372036854775808", "1000000000000", "[]", "{}", "[null]", "[[[[]]]]",
            "{\"chip\": \"nvidia-h100-sxm5-80gb\"}", "[{\"chip\": \"nvidia-b200\", \"count\": 3}]",
            "[{\"tops\": \"0\", \"bitLength\": 1}]", "{\"operations\": \"1e26\"}", "{\"kind\": \"UVEU\"}");
    private static final MockMvc MVC = door();

    private static MockMvc door() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.register(ApiTest.Parts.class);
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of("capdesk.api.rate-limit.enabled=false").applyTo(context.getEnvironment());
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Property(tries = 4000)
    void changed_bodies_are_answered_or_refused(@ForAll Random random) throws Exception {
        int sample = random.nextInt(SAMPLES.size());
        JsonNode body = JSON.readTree(ApiTest.resource("examples/" + SAMPLES.get(sample) + ".json"));
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            change(body, random);
        }
        check(PATHS.get(sample), JSON.writeValueAsBytes(body));
    }

    @Property(tries = 2000)
    void garbled_bytes_are_answered_or_refused(@ForAll Random random) throws Exception {
        int sample = random.nextInt(SAMPLES.size());
        byte[] body = ApiTest.resource("examples/" + SAMPLES.get(sample) + ".json").getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = (byte) "{}[]\",:0e-.tfn\\u".charAt(random.nextInt(16));
                case 2 -> body = Arrays.copyOf(body, at + 1);
                default -> System.arraycopy(body, at / 2, body, at, Math.min(body.length - at, 20));
            }
        }
        check(PATHS.get(sample), body);
    }

    private static void check(String path, byte[] body) throws Exception {
        MockHttpServletResponse response = MVC.perform(post("/api/v1/" + path).contentType(MediaType.APPLICATION_JSON)
                .content(body)).andReturn().getResponse();
        String sent = new String(body, StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(sent).isIn(200, 400);
        JsonNode answer = JSON.readTree(response.getContentAsByteArray());
        if (response.getStatus() == 400) {
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.get("detail").asText()).as(sent).isNotBlank();
        }
    }

    private static void change(JsonNode body, Random random) throws Exception {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(body, containers);
        ContainerNode<?> place = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextBoolean()
                ? JSON.getNodeFactory().textNode(TEXTS.get(random.nextInt(TEXTS.size())))
                : JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (place instanceof ArrayNode array) {
            int size = array.size();
            switch (random.nextInt(3)) {
                case 0 -> array.add(value);
                case 1 -> array.add(size == 0 ? value : array.get(random.nextInt(size)).deepCopy());
                default -> array.remove(size == 0 ? 0 : random.nextInt(size));
            }
        } else {
            ObjectNode object = (ObjectNode) place;
            List<String> names = new ArrayList<>(Set.of("units", "count", "chip", "x"));
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            node.forEach(child -> collect(child, containers));
        }
    }
}
