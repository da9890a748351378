package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** The bodies and answers that other programs are written against, word for word. */
class AgreedAnswersTest extends ApiTest {

    private static final String EVERY_FIELD = resource("examples/determination-every-field.json");

    @Test
    void the_agreed_question_gets_the_agreed_answer() throws Exception {
        String sent = text(send("/api/v1/determinations", resource("examples/determination.json")));
        ObjectNode answer = (ObjectNode) JSON.readTree(sent);
        ObjectNode agreed = (ObjectNode) JSON.readTree(resource("determination-answer.json"));

        assertThat(texts(answer.get("citations"))).containsAll(texts(agreed.get("citations")));
        answer.set("citations", agreed.get("citations"));
        // the agreement leaves four exceptions out, and every reason
        ((ArrayNode) answer.get("exceptions")).removeIf(exception -> !exception.get("code").asText().equals("LPP"));
        for (JsonNode part : List.of(answer.at("/items/0"), answer.at("/exceptions/0"))) {
            assertThat(part.get("reasons")).isNotEmpty();
            ((ObjectNode) part).putArray("reasons").add("…");
        }
        JSONAssert.assertEquals(agreed.toString(), answer.toString(), JSONCompareMode.STRICT);
        assertThat(answer.toString()).as("the order of the fields too").isEqualTo(agreed.toString());
    }

    @Test
    void all_five_exceptions_are_judged() {
        assertThat(answer("/api/v1/determinations", EVERY_FIELD).get("exceptions")).extracting(e -> e.get("code").asText())
                .containsExactlyInAnyOrder("AIA", "ACM", "LPP", "NAC", "ACA");
    }

    @Test
    void every_field_of_the_agreed_body_is_read() {
        JsonNode answer = answer("/api/v1/determinations", EVERY_FIELD);
        assertThat(answer.get("items")).extracting(i -> i.get("eccn").asText())
                .containsExactly("3A090.a", "5A992.z.1", "4A090.a", "4E091");
        assertThat(answer.get("items")).extracting(i -> i.get("tpp").asText(null))
                .containsExactly("15832", "15832", "126656", null);
        assertThat(answer.get("aggregateTpp").asText()).isEqualTo("27167712");
        assertThat(answer.get("licenseRequired").asBoolean()).isTrue();
        assertThat(answer.get("reviewPolicy").asText()).isEqualTo("PRESUMPTION_OF_DENIAL");
        assertThat(accounts(answer)).containsExactlyInAnyOrder("LPP Example Berhad 0 > 27167712 of 26900000 false",
                "NVEU MY 0 > 27167712 of 949500000 true");
    }

    @Test
    void answers_have_the_agreed_fields_and_no_others_also_when_they_are_null() {
        JsonNode answer = determined("'items': [{'modelWeights': {'operations': '1e27'}}], 'ruleSet': 'RS-PRE'");
        assertThat(fields(answer)).containsExactly("ruleSet", "tier", "items", "aggregateTpp", "licenseRequired",
                "exceptions", "reviewPolicy", "accounts", "switches", "citations");
        assertThat(answer.get("tier").isNull()).isTrue();
        assertThat(fields(answer.at("/items/0"))).containsExactly("tpp", "performanceDensity", "eccn", "reviewPolicy",
                "reasons");
        assertThat(List.of("tpp", "performanceDensity", "eccn")).allMatch(f -> answer.at("/items/0").get(f).isNull());
        JsonNode lpp = exception(determined("'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 300}]"), "LPP");
        assertThat(fields(lpp)).containsExactly("code", "available", "reasons", "obligations");
        assertThat(lpp.get("obligations")).isNotEmpty().allSatisfy(o -> assertThat(fields(o)).containsExactly("code", "due"));
        assertThat(fields(determined("").at("/accounts/0")))
                .containsExactly("kind", "subject", "limitTpp", "usedTpp", "afterTpp", "fits");
    }

    @Test
    void classifications_answer_with_the_same_items() {
        JsonNode answer = answer("/api/v1/classifications", resource("examples/classification.json"));
        assertThat(fields(answer)).containsExactly("items");
        assertThat(answer.get("items")).allSatisfy(item -> assertThat(fields(item))
                .containsExactly("tpp", "performanceDensity", "eccn", "reviewPolicy", "reasons"));
        assertThat(answer.get("items")).extracting(i -> i.get("eccn").asText())
                .containsExactly("3A090.a", "5A992.z.1", "4A090.a");
    }

    @Test
    void holdings_get_the_agreed_answer() throws Exception {
        String sent = text(send("/api/v1/veu-holdings", resource("examples/veu-holdings.json")));
        assertThat(sent).isEqualTo(JSON.readTree(resource("veu-holdings-answer.json")).toString());
    }

    @Test
    void lists_have_the_agreed_fields() {
        JsonNode chips = json(fetch("/api/v1/chips"));
        assertThat(chips).hasSize(170).allSatisfy(chip -> assertThat(fields(chip))
                .containsExactly("id", "vendor", "name", "tpp", "performanceDensity", "eccn", "source"));
        assertThat(chips.toString()).contains("\"id\":\"nvidia-h100-sxm5-80gb\",\"vendor\":\"NVIDIA\",\"name\":\"NVIDIA "
                + "H100 SXM5 80GB\",\"tpp\":\"15832\",\"performanceDensity\":\"19.45\",\"eccn\":\"3A090.a\",\"source\":\"");
        JsonNode ruleSets = json(fetch("/api/v1/rule-sets"));
        assertThat(ruleSets).extracting(r -> r.get("id").asText() + " " + r.get("default"))
                .containsExactlyInAnyOrder("RS-DIFF true", "RS-PRE false", "RS-2026-01 false");
        assertThat(ruleSets).allSatisfy(ruleSet -> assertThat(fields(ruleSet))
                .containsExactly("id", "title", "legalFrom", "complianceFrom", "enforced", "default"));
        assertThat(ruleSets.toString()).contains("\"legalFrom\":\"2025-01-13\",\"complianceFrom\":\"2025-05-15\","
                + "\"enforced\":false");
        assertThat(json(fetch("/api/v1/countries"))).hasSize(249).allSatisfy(country -> assertThat(fields(country))
                .containsExactly("alpha2", "name", "tier", "groups"));
    }

    @Test
    void countries_are_those_of_the_day() {
        assertThat(country("AE", "?date=2025-01-31")).contains("\"D:4\"").doesNotContain("A:5").contains("\"MIDDLE\"");
        assertThat(country("AE", "")).contains("\"A:5\"").doesNotContain("D:4");
        assertThat(country("KH", "?date=2025-11-06")).contains("\"D:5\"", "\"BARRED\"");
        assertThat(country("KH", "?date=2025-11-07")).doesNotContain("D:5").contains("\"MIDDLE\"");
        assertThat(country("HK", "")).contains("\"BARRED\"");
        assertThat(country("JP", "")).contains("\"AIA\"");
    }

    private String country(String alpha2, String query) {
        for (JsonNode country : json(fetch("/api/v1/countries" + query))) {
            if (country.get("alpha2").asText().equals(alpha2)) {
                return country.toString();
            }
        }
        throw new AssertionError(alpha2);
    }

    static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
