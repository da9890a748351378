package io.capdesk.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.ObjectMapperFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description at {@code /api/v1/openapi}: what the code says of itself, completed by what it cannot say. The example
 * answers are the desk's own, computed when somebody asks for the description, so they cannot grow old.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> SOMETIMES = Set.of("ShareTest.country", "Problem.errors");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Capdesk").version("v1").description("""
                        Does an export of advanced AI chips, computers or model weights need a license, does it fit an \
                        exception, and what would it take from a country's allocation? Public and stateless: no log-in, \
                        nothing is stored. And how full are the countries' allocations? Amounts and decimals are strings; whole numbers are numbers. A field that is \
                        not described here is refused, and so is a value of another type; null counts as left out. \
                        Refusals are problem details of RFC 9457 that name each wrong field. Each address may ask \
                        3,000 times a minute unless the operator chose otherwise. Not legal advice."""))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer examplesAndRefusals(JudgementEndpoints judgements, StrictJson json) {
        return description -> {
            ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(description.getComponents()::addSchemas);
            describeSchemas(description.getComponents().getSchemas());
            description.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
                refusals(operation);
                // what moved a second ago must be seen: allocations are not kept
                if (operation.getRequestBody() == null && !path.startsWith("/api/v1/allocations")) {
                    cacheable(operation);
                }
            }));
            example(description, json, "determination", "1,700 chips to Malaysia", "/api/v1/determinations",
                    DeterminationRequest.class, judgements::determine);
            example(description, json, "determination-every-field", "Every field", "/api/v1/determinations",
                    DeterminationRequest.class, judgements::determine);
            example(description, json, "classification", "A chip, performances, a computer", "/api/v1/classifications",
                    ClassificationRequest.class, judgements::classify);
            example(description, json, "veu-holdings", "A group headquartered in the US", "/api/v1/veu-holdings",
                    HoldingsRequest.class, judgements::holdings);
        };
    }

    private interface Judge<Q> {
        Object answer(Q asked);
    }

    private static <Q> void example(OpenAPI description, StrictJson json, String name, String summary, String path,
            Class<Q> asks, Judge<Q> judge) {
        byte[] request = ApiDocument.request(name);
        Operation operation = description.getPaths().get(path).getPost();
        put(operation.getRequestBody().getContent(), name, summary, request);
        try {
            byte[] answer = json.write(judge.answer(asks.cast(json.read(request, asks))));
            put(operation.getResponses().get("200").getContent(), name, summary, answer);
        } catch (RefusedRequest otherRules) {
            // the example names RS-DIFF, which an operator may have replaced: then there is no answer to show
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void put(Content content, String name, String summary, byte[] value) {
        try {
            content.get(JSON).addExamples(name, new Example().summary(summary)
                    .value(ObjectMapperFactory.createJson31().readTree(value)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] request(String name) {
        try (InputStream file = ApiDocument.class.getResourceAsStream("/api/examples/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Nothing is ever added to an object, and answers have all their fields. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describeSchemas(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            schema.setAdditionalProperties(false);
            Map<String, Schema> fields = schema.getProperties();
            if (!isAsked(name)) {
                schema.setRequired(new ArrayList<>(fields.keySet().stream()
                        .filter(field -> !SOMETIMES.contains(name + "." + field)).toList()));
            }
            fields.values().stream()
                    .filter(field -> field.getEnum() != null && field.getTypes() != null && field.getTypes().contains("null"))
                    .forEach(field -> field.getEnum().add(null));
        });
    }

    private static boolean isAsked(String schema) {
        return schema.endsWith("Request") || Set.of("UltimateConsignee", "Authorization", "Counters", "Item",
                "Performance", "ContainedIc", "ModelWeights", "BaseModel", "SyntheticData").contains(schema);
    }

    private static void refusals(Operation operation) {
        refusal(operation, "400", "A field is missing, unknown, there twice, of another type or out of range.");
        if (operation.getRequestBody() != null) {
            refusal(operation, "413", "The body is larger than 256 KiB.");
            refusal(operation, "415", "The body is not application/json in UTF-8.");
        }
        refusal(operation, "429", "Too many requests from this address; Retry-After says when to ask again.");
        operation.getResponses().get("429").addHeaderObject("Retry-After",
                new Header().description("Seconds.").schema(new IntegerSchema()));
    }

    private static void refusal(Operation operation, String status, String description) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(description)
                .content(new Content().addMediaType(PROBLEM,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static void cacheable(Operation operation) {
        operation.getResponses().get("200").addHeaderObject("ETag",
                new Header().description("Send it back as If-None-Match.").schema(new StringSchema()));
        operation.getResponses().addApiResponse("304", new ApiResponse().description("Not changed since."));
    }
}
