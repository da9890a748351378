package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Bad requests: each gets problem details that name the field and say what is due there. */
class RefusalsTest extends ApiTest {

    private static final String PATH = "/api/v1/determinations";
    private static final String H100 = "'chip': 'nvidia-h100-sxm5-80gb'";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        // unknown fields, at every level
        "'colour': 'red'; colour",
        "'ultimateConsignee': {'headquarters': 'MY', 'city': 'Kulai'}; ultimateConsignee.city",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'Quantity': 1}]; items[0].Quantity",
        "'items': [{'performances': [{'tops': '1', 'bitLength': 8, 'sparse': true}]}]; items[0].performances[0].sparse",
        "'items': [{'containsIcs': [{'designer': 'OTHER'}]}]; items[0].containsIcs[0].designer",
        "'items': [{'modelWeights': {'operations': '1', 'synthetic': {'x': 1}}}]; items[0].modelWeights.synthetic.x",
        "'counters': {'uveuTpp': '0'}; counters.uveuTpp",
        "'authorization': {'kind': 'UVEU', 'since': '2025'}; authorization.since",
        // a number where a string is due
        "'destination': 5; destination",
        "'ruleSet': 1.5; ruleSet",
        "'date': 20250601; date",
        "'activity': 0; activity",
        "'items': [{'performances': [{'tops': 1979, 'bitLength': 8}]}]; items[0].performances[0].tops",
        "'items': [{'performances': [{'tops': '1', 'bitLength': 8}], 'dieAreaMm2': 814.5}]; items[0].dieAreaMm2",
        "'items': [{'modelWeights': {'operations': 4.8e26}}]; items[0].modelWeights.operations",
        "'counters': {'countryTpp': 0}; counters.countryTpp",
        "'ultimateConsignee': {'headquarters': true}; ultimateConsignee.headquarters",
        // strings, fractions and truth values where whole numbers are due
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': '10'}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 10.0}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 1e3}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': true}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': ''}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 99999999999999999999}]; items[0].quantity",
        "'items': [{'performances': [{'tops': '1', 'bitLength': '8'}]}]; items[0].performances[0].bitLength",
        "'items': [{'containsIcs': [{'chip': 'nvidia-h100-sxm5-80gb', 'count': 2.5}]}]; items[0].containsIcs[0].count",
        // anything but true and false
        "'storageMeetsSupplement10': 'true'; storageMeetsSupplement10",
        "'storageMeetsSupplement10': 1; storageMeetsSupplement10",
        "'ultimateConsignee': {'headquarters': 'MY', 'privateSector': 'yes'}; ultimateConsignee.privateSector",
        // objects and arrays
        "'items': {}; items",
        "'items': 'nvidia-h100-sxm5-80gb'; items",
        "'items': ['nvidia-h100-sxm5-80gb']; items[0]",
        "'items': [[]]; items[0]",
        "'items': [null]; items[0]",
        "'items': [{'performances': [null]}]; items[0].performances[0]",
        "'ultimateConsignee': 'MY'; ultimateConsignee",
        "'ultimateConsignee': ''; ultimateConsignee",
        "'destination': ['MY']; destination",
        "'destination': {}; destination",
        "'counters': []; counters",
        // values that are none
        "'destination': 'XX'; destination",
        "'destination': 'my'; destination",
        "'destination': ''; destination",
        "'destination': 'MY\\u0000'; destination",
        "'ultimateConsignee': {'headquarters': 'MY', 'ultimateParent': ' '}; ultimateConsignee.ultimateParent",
        "'origin': 'UK'; origin",
        "'ruleSet': 'RS-NONE'; ruleSet",
        "'activity': 'export'; activity",
        "'activity': ' EXPORT'; activity",
        "'activity': ''; activity",
        "'endUse': 'RESALE'; endUse",
        "'date': '2025-02-30'; date",
        "'date': '2025-6-1'; date",
        "'date': '2025-06-01T00:00:00Z'; date",
        "'date': '+999999999-12-31'; date",
        "'date': '9999-12-31'; date",
        "'authorization': {}; authorization.kind",
        "'authorization': {'kind': 'NVEU'}; authorization.country",
        "'authorization': {'kind': 'VEU'}; authorization.kind",
        "'counters': {'countryTpp': '-1'}; counters.countryTpp",
        "'counters': {'lppTppThisYear': '1,000'}; counters.lppTppThisYear",
        "'counters': {'nveuTpp': '1e999999999'}; counters.nveuTpp",
        "'counters': {'nveuTpp': '1e-999999999'}; counters.nveuTpp",
        "'counters': {'nveuTpp': '1e300'}; counters.nveuTpp",
        "'counters': {'aiaCumulativeTpp': '+1'}; counters.aiaCumulativeTpp",
        "'counters': {'aiaCumulativeTpp': ' 1'}; counters.aiaCumulativeTpp",
        "'counters': {'aiaCumulativeTpp': '٣'}; counters.aiaCumulativeTpp",
        "'counters': {'aiaCumulativeTpp': 'NaN'}; counters.aiaCumulativeTpp",
        "'counters': {'aiaCumulativeTpp': '0x10'}; counters.aiaCumulativeTpp",
        "'items': []; items",
        "'items': [{}]; items[0]",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'modelWeights': {'operations': '1'}}]; items[0]",
        "'items': [{'chip': 'nvidia-h101'}]; items[0].chip",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 0}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': -5}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 9000000000000000000}]; items[0].quantity",
        "'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'designer': 'NVIDIA'}]; items[0].designer",
        "'items': [{'performances': []}]; items[0].performances",
        "'items': [{'performances': [{'bitLength': 8}]}]; items[0].performances[0].tops",
        "'items': [{'performances': [{'tops': '8'}]}]; items[0].performances[0].bitLength",
        "'items': [{'performances': [{'tops': '-1', 'bitLength': 8}]}]; items[0].performances[0].tops",
        "'items': [{'performances': [{'tops': '8', 'bitLength': 5000000000}]}]; items[0].performances[0].bitLength",
        "'items': [{'performances': [{'tops': '8', 'bitLength': 8}], 'units': 0}]; items[0].units",
        "'items': [{'performances': [{'tops': '8', 'bitLength': 8}], 'dieAreaMm2': '0'}]; items[0].dieAreaMm2",
        "'items': [{'containsIcs': []}]; items[0].containsIcs",
        "'items': [{'containsIcs': [{'chip': 'nvidia-h101'}]}]; items[0].containsIcs[0].chip",
        "'items': [{'modelWeights': {}}]; items[0].modelWeights.operations",
        "'items': [{'modelWeights': {'operations': '1', 'derivedFrom': {}}}]; items[0].modelWeights.derivedFrom.operations",
    })
    void a_wrong_field_is_named(String fields, String named) {
        assertThat(refusedFields(fields)).containsExactly(named);
    }

    @Test
    void every_wrong_value_is_told_at_once() {
        assertThat(refusedFields("'date': 'tomorrow', 'endUse': 'X', 'counters': {'nveuTpp': 'much'}, 'items': [{" + H100
                + "}, {'performances': [{'tops': 'many', 'bitLength': 0}]}]")).containsExactly("date", "endUse",
                "items[1].performances[0].tops", "items[1].performances[0].bitLength", "counters.nveuTpp");
        assertThat(refusedFields("'destination': 'XX', 'items': [{'chip': 'a'}, {'chip': 'b'}]"))
                .containsExactlyInAnyOrder("destination", "items[0].chip", "items[1].chip");
    }

    @Test
    void problem_details_say_what_is_wrong_and_what_to_do() {
        MockHttpServletResponse response = send(PATH, plainQuestion("'destination': 5"));
        JsonNode problem = json(response);
        assertThat(AgreedAnswersTest.fields(problem)).containsExactly("type", "title", "status", "detail", "instance", "errors");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("title").asText()).isEqualTo("Bad Request");
        assertThat(problem.get("instance").asText()).isEqualTo(PATH);
        assertThat(problem.get("detail").asText()).isEqualTo(
                "destination: a string in double quotes is due here; amounts and decimals are strings too");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(response)).doesNotContain("jackson", "java", "capdesk.api", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", " ", "null", "[]", "5", "\"x\"", "{\"a\"}", "{'destination': 'MY'}", "{} {}", "{}x", "{}//",
        "{\"destination\": NaN}", "{\"destination\": \"MY\", }", "\ufeff", "{\"items\": [}"})
    void what_is_no_single_json_object_is_refused(String body) {
        MockHttpServletResponse response = send(PATH, body);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(response).get("detail").asText()).isNotBlank();
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        String question = plainQuestion("");
        assertThat(refusedFields(PATH, question.replace("{\"date\"", "{\"destination\":\"JP\",\"date\"")))
                .containsExactly("destination");
        assertThat(refusedFields(PATH, question.replace("\"quantity\":10", "\"quantity\":10,\"quantity\":10")))
                .containsExactly("items[0].quantity");
        assertThat(refusedFields("/api/v1/veu-holdings",
                "{\"headquarters\": \"US\", \"holdingsTpp\": {\"US\": \"1\", \"US\": \"2\"}}"))
                .containsExactly("holdingsTpp.US");
    }

    @Test
    void half_a_character_is_refused_wherever_it_stands() {
        String half = "\\ud800";
        assertThat(refusedFields(PATH, plainQuestion("").replace("\"headquarters\"",
                "\"ultimateParent\":\"" + half + "\",\"headquarters\""))).containsExactly("ultimateConsignee.ultimateParent");
        assertThat(refusedFields(PATH, plainQuestion("").replace("nvidia-h100-sxm5-80gb", half)))
                .containsExactly("items[0].chip");
        assertThat(send(PATH, "{\"" + half + "\": 1}").getStatus()).isEqualTo(400);
        assertThat(send(PATH, "{\"" + half + "\": 1, \"" + half + "\": 1}").getStatus()).isEqualTo(400);
    }

    @Test
    void what_follows_the_object_is_refused() {
        assertThat(text(send(PATH, plainQuestion("") + "{}"))).contains("\"status\":400", "something follows the object");
    }

    @Test
    void bodies_have_limits() {
        assertThat(send(PATH, plainQuestion("") + " ".repeat(ApiConverter.LARGEST_BODY)).getStatus()).isEqualTo(413);
        assertThat(refusedFields("'items': [" + "{},".repeat(100) + "{}]")).containsExactly("items");
        assertThat(refusedFields("'items': [{'performances': [" + "{'tops': '1', 'bitLength': 8},".repeat(100)
                + "{'tops': '1', 'bitLength': 8}]}]")).containsExactly("items[0].performances");
        assertThat(refusedFields("'ultimateConsignee': {'headquarters': 'MY', 'ultimateParent': '" + "x".repeat(201) + "'}"))
                .containsExactly("ultimateConsignee.ultimateParent");
        assertThat(refusedFields("'ultimateConsignee': {'headquarters': 'MY', 'ultimateParent': '" + "x".repeat(5000) + "'}"))
                .containsExactly("ultimateConsignee.ultimateParent");
        for (String deep : List.of("[".repeat(10_000), "{\"items\":".repeat(10_000), "{\"items\":[".repeat(1000))) {
            assertThat(send(PATH, deep).getStatus()).isEqualTo(400);
        }
        assertThat(send(PATH, "{\"" + "n".repeat(50_000) + "\": 1}").getStatus()).isEqualTo(400);
        assertThat(send(PATH, "{\"items\": [{\"quantity\": " + "9".repeat(50_000) + "}]}").getStatus()).isEqualTo(400);
        assertThat(refusedFields("'" + "n".repeat(150) + "': 1").get(0)).hasSize(61);
    }

    @Test
    void the_largest_body_that_is_allowed_is_answered() {
        String circuit = "{" + H100 + ", 'count': 1000000000000}";
        String item = "{'containsIcs': [" + (circuit + ",").repeat(39) + circuit + "], 'quantity': 1000000000000}";
        JsonNode answer = determined("'items': [" + (item + ",").repeat(99) + item + "]");
        assertThat(answer.get("items")).hasSize(100);
        assertThat(answer.get("aggregateTpp").asText()).isEqualTo("63328" + "0".repeat(27));
    }

    @Test
    void another_method_path_type_or_taste_gets_a_problem_too() {
        String question = plainQuestion("");
        assertProblem(perform(get(PATH)), 405);
        assertThat(perform(get(PATH)).getHeader("Allow")).isEqualTo("POST");
        assertProblem(perform(put("/api/v1/chips").contentType(MediaType.APPLICATION_JSON).content("{}")), 405);
        assertProblem(perform(post("/api/v1/chips").contentType(MediaType.APPLICATION_JSON).content("{}")), 405);
        assertProblem(perform(get("/api/v1/nothing")), 404);
        assertProblem(perform(get("/api/v2/chips")), 404);
        assertProblem(perform(post("/api/v1/determinations/1").contentType(MediaType.APPLICATION_JSON).content("{}")), 404);
        assertProblem(perform(post(PATH).content(question)), 415);
        for (String type : List.of("text/plain", "application/xml", "application/json;charset=ISO-8859-1", "nonsense",
                "application/x-www-form-urlencoded", "multipart/form-data")) {
            assertProblem(perform(post(PATH).header("Content-Type", type).content(question)), 415);
        }
        assertProblem(perform(post(PATH).contentType(MediaType.APPLICATION_JSON).header("Content-Encoding", "gzip")
                .content(question)), 415);
        for (String taste : List.of("application/xml", "text/html", "nonsense")) {
            assertProblem(perform(post(PATH).contentType(MediaType.APPLICATION_JSON).header("Accept", taste)
                    .content(question)), 406);
            assertProblem(perform(get("/api/v1/chips").header("Accept", taste)), 406);
        }
        assertThat(perform(options(PATH)).getHeader("Allow")).contains("POST");
    }

    @Test
    void json_in_utf8_is_taken_under_all_its_names() {
        String question = plainQuestion("'ultimateConsignee': {'headquarters': 'MY', 'ultimateParent': 'Ångström 会社 😀'}");
        for (String type : List.of("application/json", "application/json;charset=UTF-8", "application/json; charset=utf-8")) {
            MockHttpServletResponse response = perform(post(PATH).header("Content-Type", type)
                    .content(question.getBytes(StandardCharsets.UTF_8)));
            assertThat(response.getStatus()).as(type).isEqualTo(200);
            assertThat(text(response)).contains("\"subject\":\"Ångström 会社 😀\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?date=", "?date=today", "?date=2025-01-12", "?date=2025-02-30", "?date=2025-06-01&date=2025-06-02",
        "?date=9999-12-31", "?date=%00", "?date=2025-06-01,2025-06-02"})
    void a_day_that_is_none_is_refused_by_the_countries_too(String query) {
        MockHttpServletResponse response = perform(get(java.net.URI.create("/api/v1/countries" + query)));
        assertProblem(response, 400);
        assertThat(json(response).at("/errors/0/field").asText()).isEqualTo("date");
    }

    @Test
    void an_unknown_parameter_is_refused() {
        MockHttpServletResponse response = perform(get("/api/v1/countries?Date=2025-06-01"));
        assertProblem(response, 400);
        assertThat(json(response).at("/errors/0/field").asText()).isEqualTo("Date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "{}; headquarters holdingsTpp",
        "{'headquarters': 'US'}; holdingsTpp",
        "{'headquarters': 'US', 'holdingsTpp': []}; holdingsTpp",
        "{'headquarters': 'US', 'holdingsTpp': {'MY': 5}}; holdingsTpp.MY",
        "{'headquarters': 'US', 'holdingsTpp': {'MY': null}}; holdingsTpp.MY",
        "{'headquarters': 'US', 'holdingsTpp': {'MY': 'five'}}; holdingsTpp.MY",
        "{'headquarters': 'US', 'holdingsTpp': {'\\ud800': '5'}}; holdingsTpp",
        "{'headquarters': 5, 'holdingsTpp': {}}; headquarters",
        "{'headquarters': 'US', 'holdingsTpp': {}, 'date': '2025-06-01'}; date"})
    void wrong_holdings_are_named(String body, String named) {
        List<String> fields = refusedFields("/api/v1/veu-holdings", body.replace('\'', '"'));
        assertThat(List.of(named.split(" "))).as(body).containsAll(fields);
    }

    private static void assertProblem(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("detail").asText()).isNotBlank();
    }
}
