package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two honest readers of the agreement could take differently: one test for each sentence. */
class ReadingsOfTheAgreementTest extends ApiTest {

    private static final String H100 = "'chip': 'nvidia-h100-sxm5-80gb'";

    @ParameterizedTest(name = "{0} = {1}, not {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "ultimateConsignee; {'headquarters': 'SG', 'ultimateParentHeadquarters': 'SG'}; {'headquarters': 'SG', 'ultimateParentHeadquarters': 'CN'}; 'ultimateConsignee': {'headquarters': 'SG'}",
        "activity; 'EXPORT'; 'TRANSFER_IN_COUNTRY'; 'origin': 'US'",
        "origin; 'US'; 'JP'; 'ruleSet': 'RS-2026-01', 'date': '2026-02-01', 'destination': 'CN', 'ultimateConsignee': {'headquarters': 'CN'}",
        "endUse; 'GENERAL'; 'STORAGE'; 'ultimateConsignee': {'headquarters': 'MY', 'privateSector': true}",
        "ultimateConsignee; {'headquarters': 'MY', 'privateSector': false}; {'headquarters': 'MY', 'privateSector': true}; 'endUse': 'MANUFACTURING', 'ultimateConsignee': {'headquarters': 'MY'}",
        "items; [{'modelWeights': {'operations': '1e27', 'published': false}}]; [{'modelWeights': {'operations': '1e27', 'published': true}}]; 'items': [{'modelWeights': {'operations': '1e27'}}]",
        "items; [{'modelWeights': {'operations': '1.1e26', 'derivedFrom': {'operations': '1e26', 'published': false}}}]; [{'modelWeights': {'operations': '1.1e26', 'derivedFrom': {'operations': '1e26', 'published': true}}}]; 'items': [{'modelWeights': {'operations': '1.1e26', 'derivedFrom': {'operations': '1e26'}}}]",
        "storageMeetsSupplement10; false; true; 'items': [{'modelWeights': {'operations': '1e27'}}], 'ultimateConsignee': {'headquarters': 'US'}",
        "counters; {'countryTpp': '0'}; {'countryTpp': '789999999'}; 'origin': 'US'",
        "counters; {'lppTppThisYear': '0'}; {'lppTppThisYear': '26900000'}; 'origin': 'US'",
        "counters; {'nveuTpp': '0'}; {'nveuTpp': '949500000'}; 'authorization': {'kind': 'NVEU', 'country': 'MY'}",
        "counters; {'aiaCumulativeTpp': '0'}; {'aiaCumulativeTpp': '252999999'}; 'destination': 'JP', 'ultimateConsignee': {'headquarters': 'JP'}",
        "items; [{'performances': [{'tops': '600', 'bitLength': 8}], 'dieAreaMm2': '9000', 'nonPlanar': true}]; [{'performances': [{'tops': '250', 'bitLength': 8}], 'dieAreaMm2': '100', 'nonPlanar': false}]; 'items': [{'performances': [{'tops': '600', 'bitLength': 8}], 'dieAreaMm2': '9000'}]",
        "items; [{'performances': [{'tops': '600', 'bitLength': 8}], 'units': 1}]; [{'performances': [{'tops': '600', 'bitLength': 8}], 'units': 2}]; 'items': [{'performances': [{'tops': '600', 'bitLength': 8}]}]",
        "items; [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 1}]; [{'chip': 'nvidia-h100-sxm5-80gb', 'quantity': 2}]; 'items': [{'chip': 'nvidia-h100-sxm5-80gb'}]",
        "ruleSet; 'RS-DIFF'; 'RS-PRE'; 'origin': 'US'",
    })
    void what_is_left_out_has_its_default(String field, String itsDefault, String other, String question) {
        JsonNode plain = determined(question);
        assertThat(determined(question + ", '" + field + "': " + itsDefault)).isEqualTo(plain);
        assertThat(determined(question + ", '" + field + "': " + other)).isNotEqualTo(plain);
    }

    @Test
    void null_counts_as_left_out() {
        assertThat(determined("""
                'ruleSet': null, 'activity': null, 'origin': null, 'authorization': null, 'endUse': null,
                'ultimateConsignee': {'headquarters': 'MY', 'ultimateParent': null, 'ultimateParentHeadquarters': null,
                                      'privateSector': null},
                'storageMeetsSupplement10': null, 'counters': {'countryTpp': null, 'lppTppThisYear': null,
                                      'aiaCumulativeTpp': null, 'nveuTpp': null},
                'items': [{'chip': 'nvidia-h100-sxm5-80gb', 'performances': null, 'units': null, 'dieAreaMm2': null,
                           'nonPlanar': null, 'dataCenter': null, 'memoryBandwidthGBps': null, 'designer': null,
                           'otherEccn': null, 'containsIcs': null, 'modelWeights': null, 'quantity': 10}]"""))
                .isEqualTo(determined(""));
        assertThat(refusedFields("'destination': null, 'ultimateConsignee': null"))
                .containsExactlyInAnyOrder("destination", "ultimateConsignee.headquarters");
        assertThat(refusedFields("'items': null")).containsExactly("items");
    }

    @Test
    void an_item_is_for_data_centers_and_non_planar_unless_said_otherwise() {
        String small = "{'performances': [{'tops': '300', 'bitLength': 8}], 'dieAreaMm2': '400'%s}";
        assertThat(eccn(small.formatted(""))).isEqualTo("3A090.a");
        assertThat(eccn(small.formatted(", 'dataCenter': true"))).isEqualTo("3A090.a");
        assertThat(eccn(small.formatted(", 'dataCenter': false"))).isEqualTo("null");
        assertThat(eccn(small.formatted(", 'nonPlanar': true"))).isEqualTo("3A090.a");
        assertThat(eccn(small.formatted(", 'nonPlanar': false"))).isEqualTo("null");
    }

    @Test
    void today_is_washingtons() {
        JsonNode answer = answer("/api/v1/determinations", """
                {"destination": "MY", "ultimateConsignee": {"headquarters": "MY", "privateSector": true},
                 "endUse": "STORAGE", "items": [{"chip": "nvidia-h100-sxm5-80gb"}]}""");
        assertThat(exception(answer, "ACM").at("/obligations/0").toString())
                .isEqualTo("{\"code\":\"ACM_ACCOUNTS\",\"due\":\"2027-05-23\"}");
    }

    @Test
    void a_date_before_the_rule_set_is_law_is_refused_and_from_then_on_the_reasons_name_its_standing() {
        assertThat(refusedFields("'date': '2025-01-12'")).containsExactly("date");
        assertThat(refusedFields("'date': '2026-01-14', 'ruleSet': 'RS-2026-01'")).containsExactly("date");
        assertThat(reasons("'date': '2025-01-13'")).contains("compliance is required from 15 May 2025")
                .doesNotContain("not been enforced");
        assertThat(reasons("'date': '2025-05-13'")).contains("compliance is required from 15 May 2025")
                .contains("not been enforced since 13 May 2025");
        assertThat(reasons("'date': '2025-05-15'")).doesNotContain("compliance is required from")
                .contains("not been enforced since 13 May 2025");
    }

    @Test
    void a_chips_id_is_its_name_in_lower_case_with_hyphens() {
        assertThat(json(fetch("/api/v1/chips"))).allSatisfy(chip -> assertThat(chip.get("id").asText())
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .isEqualTo(chip.get("name").asText().toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "")));
    }

    @Test
    void tpp_is_units_times_the_highest_product_over_the_whole_area() {
        JsonNode item = classified("{'performances': [{'tops': '600', 'bitLength': 8}, {'tops': '298.5', 'bitLength': 16},"
                + " {'tops': '160', 'bitLength': 32}], 'units': 2, 'dieAreaMm2': '800'}");
        assertThat(item.get("tpp").asText()).isEqualTo("10240");
        assertThat(item.get("performanceDensity").asText()).isEqualTo("12.8");
    }

    @Test
    void figures_are_shown_half_up_without_trailing_zeros() {
        JsonNode item = classified("{'performances': [{'tops': '600.000625', 'bitLength': 8}], 'dieAreaMm2': '813.55'}");
        assertThat(item.get("tpp").asText()).isEqualTo("4800.01");
        assertThat(item.get("performanceDensity").asText()).isEqualTo("5.9");
    }

    @Test
    void without_a_die_area_density_is_null_and_where_it_decides_the_item_counts_as_a() {
        JsonNode item = classified("{'performances': [{'tops': '200', 'bitLength': 8}]}");
        assertThat(item.get("performanceDensity").isNull()).isTrue();
        assertThat(item.get("eccn").asText()).isEqualTo("3A090.a");
        assertThat(item.get("reasons").toString()).contains("die area is not known");
        JsonNode large = classified("{'performances': [{'tops': '2000', 'bitLength': 8}]}");
        assertThat(large.get("performanceDensity").isNull()).isTrue();
        assertThat(large.get("reasons").toString()).doesNotContain("die area is not known");
    }

    @Test
    void a_chip_without_performance_is_listed_but_refused() {
        String unknown = null;
        for (JsonNode chip : json(fetch("/api/v1/chips"))) {
            unknown = chip.get("tpp").isNull() ? chip.get("id").asText() : unknown;
        }
        assertThat(unknown).isNotNull();
        assertThat(refusedFields("'items': [{" + H100 + "}, {'chip': '" + unknown + "'}]")).containsExactly("items[1].chip");
    }

    @Test
    void an_omitted_designer_is_the_catalogues_else_authorized_and_the_answer_says_so() {
        String own = "{'performances': [{'tops': '1979', 'bitLength': 8}]%s}";
        assertThat(classified(own.formatted("")).get("reasons").toString()).contains("designer was not named");
        assertThat(classified(own.formatted(", 'designer': 'APPROVED'")).get("reasons").toString())
                .doesNotContain("designer was not named");
        assertThat(classified("{" + H100 + "}").get("reasons").toString()).doesNotContain("designer was not named");
        String toJapan = "'destination': 'JP', 'ultimateConsignee': {'headquarters': 'JP'}, 'items': [" + own + "]";
        assertThat(available(determined(toJapan.formatted("")), "AIA")).isTrue();
        assertThat(available(determined(toJapan.formatted(", 'designer': 'AUTHORIZED'")), "AIA")).isTrue();
        assertThat(available(determined(toJapan.formatted(", 'designer': 'OTHER'")), "AIA")).isFalse();
    }

    @Test
    void a_computer_has_no_density_and_the_level_of_its_highest_circuit() {
        JsonNode computer = classified("{'containsIcs': [{'performances': [{'tops': '100', 'bitLength': 8}], 'count': 3},"
                + " {" + H100 + ", 'count': 2}]}");
        assertThat(computer.get("performanceDensity").isNull()).isTrue();
        assertThat(computer.get("eccn").asText()).isEqualTo("4A090.a");
        assertThat(computer.get("tpp").asText()).isEqualTo("34064");
        assertThat(eccn("{'containsIcs': [{'performances': [{'tops': '310', 'bitLength': 8}], 'dieAreaMm2': '800', 'count': 9}]}"))
                .isEqualTo("4A090.b");
        assertThat(refusedFields("'items': [{'containsIcs': [{" + H100 + ", 'performances': [{'tops': '1', 'bitLength': 8}]}]}]"))
                .containsExactly("items[0].containsIcs[0]");
    }

    @ParameterizedTest
    @CsvSource({"3A001.z.1, 3A001.z.1.a, 3A001.z.1.b", "4A003.z.2, 4A003.z.2.a, 4A003.z.2.b", "5A002.z.3, 5A002.z.3.a, 5A002.z.3.b",
        "5A004.z.1, 5A004.z.1.a, 5A004.z.1.b", "4A004, 4A004.z.1, 4A004.z.2", "4A005, 4A005.z.1, 4A005.z.2",
        "5A992, 5A992.z.1, 5A992.z.2"})
    void another_eccn_gets_the_level_appended(String other, String a, String b) {
        String item = "{'performances': [{'tops': '%s', 'bitLength': 8}], 'dieAreaMm2': '800', 'otherEccn': '" + other + "'}";
        assertThat(eccn(item.formatted("1979"))).isEqualTo(a);
        assertThat(eccn(item.formatted("310"))).isEqualTo(b);
        assertThat(eccn(item.formatted("10"))).as("not controlled here").isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"3A001", "4A003", "5A002", "5A004", "3A001.z", "5A992.z.1", "9A001"})
    void a_bare_family_with_several_paragraphs_is_refused(String other) {
        assertThat(refusedFields("'items': [{" + H100 + ", 'otherEccn': '" + other + "'}]"))
                .containsExactly("items[0].otherEccn");
    }

    @Test
    void operations_are_the_total_and_synthetic_ones_are_added() {
        assertThat(eccn("{'modelWeights': {'operations': '1e26'}}")).isEqualTo("4E091");
        assertThat(eccn("{'modelWeights': {'operations': '9.99e25'}}")).isEqualTo("null");
        String synthetic = ", 'synthetic': {'share': '0.15', 'generatorOperations': '5e25', 'generationOperations': '1e24'}";
        assertThat(eccn("{'modelWeights': {'operations': '5e25'" + synthetic + "}}")).isEqualTo("4E091");
        String derivative = "{'modelWeights': {'operations': '4.8e26', 'derivedFrom': {'operations': '4e26', 'published': true}%s}}";
        assertThat(eccn(derivative.formatted(""))).isEqualTo("null");
        assertThat(eccn(derivative.formatted(synthetic))).isEqualTo("4E091");
    }

    @Test
    void storage_and_private_sector_mean_what_they_say() {
        String abroad = "'ultimateConsignee': {'headquarters': 'US'}, 'items': [{'modelWeights': {'operations': '1e27'}}]";
        assertThat(available(determined(abroad + ", 'storageMeetsSupplement10': true"), "AIA")).isTrue();
        assertThat(available(determined(abroad), "AIA")).isFalse();
        String factory = "'endUse': 'MANUFACTURING', 'ultimateConsignee': {'headquarters': 'MY', 'privateSector': %s}";
        assertThat(available(determined(factory.formatted("true")), "ACM")).isTrue();
        assertThat(available(determined(factory.formatted("false")), "ACM")).isFalse();
    }

    @Test
    void an_exception_is_available_only_if_it_covers_every_item_and_a_license_is_needed_unless_each_is_covered() {
        String gaming = "{'performances': [{'tops': '700', 'bitLength': 8}], 'dieAreaMm2': '900', 'dataCenter': false}";
        JsonNode mixed = determined("'items': [{" + H100 + "}, " + gaming + "]");
        assertThat(available(mixed, "LPP")).isTrue();
        assertThat(available(mixed, "ACA")).isFalse();
        JsonNode many = determined("'items': [{" + H100 + ", 'quantity': 1699}, " + gaming + "]");
        assertThat(available(many, "LPP")).isFalse();
        assertThat(many.get("licenseRequired").asBoolean()).as("the one by ACA, the other by LPP").isFalse();
    }

    @Test
    void a_universal_authorization_covers_outside_barred_and_never_weights() {
        String uveu = "'authorization': {'kind': 'UVEU'}, 'counters': {'lppTppThisYear': '26900000'}";
        assertThat(determined(uveu).get("licenseRequired").asBoolean()).isFalse();
        assertThat(determined(uveu + ", 'destination': 'CN'").get("licenseRequired").asBoolean()).isTrue();
        assertThat(determined(uveu + ", 'items': [{'modelWeights': {'operations': '1e27'}}]").get("licenseRequired").asBoolean())
                .isTrue();
    }

    @Test
    void the_top_policy_is_the_strictest_also_where_an_exception_is_available() {
        JsonNode answer = determined("'counters': {'countryTpp': '790000000'}");
        assertThat(available(answer, "LPP")).isTrue();
        assertThat(answer.get("licenseRequired").asBoolean()).isFalse();
        assertThat(answer.get("reviewPolicy").asText()).isEqualTo("POLICY_OF_DENIAL");
        JsonNode mixed = determined("'items': [{" + H100 + "}, {'modelWeights': {'operations': '1e27'}}, {'modelWeights': "
                + "{'operations': '1'}}]");
        assertThat(mixed.get("items")).extracting(i -> i.get("reviewPolicy").asText())
                .containsExactly("PRESUMPTION_OF_APPROVAL", "PRESUMPTION_OF_DENIAL", "NONE");
        assertThat(mixed.get("reviewPolicy").asText()).isEqualTo("PRESUMPTION_OF_DENIAL");
    }

    @Test
    void the_aggregate_sums_items_of_the_a_level_only() {
        JsonNode answer = determined("'items': [{" + H100 + ", 'quantity': 3}, {'performances': [{'tops': '310', "
                + "'bitLength': 8}], 'dieAreaMm2': '800', 'quantity': 7}, {'modelWeights': {'operations': '1e27'}}]");
        assertThat(answer.get("aggregateTpp").asText()).isEqualTo("47496");
    }

    @Test
    void accounts_are_those_that_would_be_touched_and_lpp_wherever_judged() {
        assertThat(accounts(determined(""))).containsExactly("LPP null 0 > 158320 of 26900000 true");
        assertThat(accounts(determined("'items': [{" + H100 + ", 'quantity': 1700}]"))).containsExactly(
                "COUNTRY MY 0 > 26914400 of 790000000 true", "LPP null 0 > 26914400 of 26900000 false");
        assertThat(accounts(determined("'destination': 'JP', 'ultimateConsignee': {'headquarters': 'JP'}")))
                .contains("AIA_CERTIFICATE null 0 > 158320 of 253000000 null").noneMatch(a -> a.startsWith("COUNTRY"));
    }

    @Test
    void a_national_authorization_that_fits_is_the_only_hardware_account_else_it_is_beside_the_countrys() {
        String nveu = "'authorization': {'kind': 'NVEU', 'country': 'MY'}, 'items': [{" + H100 + ", 'quantity': 1700}]";
        assertThat(accounts(determined(nveu))).contains("NVEU MY 0 > 26914400 of 949500000 true")
                .noneMatch(a -> a.startsWith("COUNTRY"));
        assertThat(accounts(determined(nveu + ", 'counters': {'nveuTpp': '949500000'}")))
                .contains("NVEU MY 949500000 > 976414400 of 949500000 false", "COUNTRY MY 0 > 26914400 of 790000000 true");
    }

    @Test
    void a_counted_license_to_a_listed_headquarters_shows_the_country_without_a_fit() {
        JsonNode answer = determined("'ultimateConsignee': {'headquarters': 'US', 'ultimateParent': 'Example Inc'}, 'items': [{"
                + H100 + ", 'quantity': 1700}]");
        assertThat(accounts(answer)).contains("COUNTRY MY 0 > 26914400 of 790000000 null",
                "LPP Example Inc 0 > 26914400 of 26900000 false");
        assertThat(answer.get("switches").toString()).contains("count_5a_hq_licences_in_middle_tier");
    }

    @ParameterizedTest
    @CsvSource({"CN, US, US, BARRED", "US, MO, US, BARRED", "MY, MY, CN, BARRED", "HK, HK, HK, BARRED", "JP, JP, JP, AIA",
        "MY, US, MY, AIA", "MY, MY, JP, AIA", "JP, MY, MY, AIA", "MY, MY, MY, MIDDLE", "CY, IL, AE, MIDDLE"})
    void the_tier_is_read_from_the_top_over_location_headquarters_and_parent(String to, String hq, String parent, String tier) {
        String where = "'destination': '%s', 'ultimateConsignee': {'headquarters': '%s', 'ultimateParentHeadquarters': '%s'}"
                .formatted(to, hq, parent);
        assertThat(determined(where).get("tier").asText()).isEqualTo(tier);
        for (String later : List.of("'ruleSet': 'RS-PRE'", "'ruleSet': 'RS-2026-01', 'date': '2026-02-01'")) {
            assertThat(determined(where + ", " + later).get("tier").asText()).as(later)
                    .isEqualTo(tier.equals("BARRED") ? tier : "null");
        }
    }

    @Test
    void obligations_stand_only_where_the_exception_is_available_with_a_day_counted_from_the_date_or_null() {
        JsonNode lpp = exception(determined("'items': [{" + H100 + ", 'quantity': 300}]"), "LPP");
        assertThat(lpp.get("obligations").toString()).contains("{\"code\":\"LPP_SHIPMENT_NOTICE\",\"due\":null}",
                "{\"code\":\"LPP_CERTIFICATION\",\"due\":null}", "{\"code\":\"LPP_CERTIFICATE_COPY\",\"due\":\"2025-07-01\"}");
        assertThat(determined("'items': [{" + H100 + ", 'quantity': 1700}]").get("exceptions"))
                .allSatisfy(exception -> assertThat(exception.get("obligations")).isEmpty());
    }

    @Test
    void holdings_are_judged_by_country_outside_the_list_and_us_shares_only_for_us_headquarters() {
        JsonNode answer = answer("/api/v1/veu-holdings", """
                {"headquarters": "JP", "holdingsTpp": {"US": "1", "SG": "2", "MY": "0.5", "JP": "6.5"}}""");
        assertThat(answer.get("tests").toString()).isEqualTo(("[{'code':'OUTSIDE_AIA_25','share':'0.2500','limit':'0.25',"
                + "'passes':true},{'code':'SINGLE_COUNTRY_7','country':'SG','share':'0.2000','limit':'0.07','passes':false},"
                + "{'code':'SINGLE_COUNTRY_7','country':'MY','share':'0.0500','limit':'0.07','passes':true}]").replace('\'', '"'));
    }

    @Test
    void an_empty_total_has_shares_of_nothing_and_headquarters_elsewhere_are_refused() {
        JsonNode nothing = answer("/api/v1/veu-holdings", "{\"headquarters\": \"US\", \"holdingsTpp\": {}}");
        assertThat(nothing.get("totalTpp").asText()).isEqualTo("0");
        assertThat(nothing.get("tests")).hasSize(2).allSatisfy(test -> {
            assertThat(test.get("share").asText()).isEqualTo("0.0000");
            assertThat(test.get("passes").asBoolean()).isTrue();
        });
        assertThat(refusedFields("/api/v1/veu-holdings", "{\"headquarters\": \"MY\", \"holdingsTpp\": {}}"))
                .containsExactly("headquarters");
        assertThat(refusedFields("/api/v1/veu-holdings", "{\"headquarters\": \"US\", \"holdingsTpp\": {\"XX\": \"1\", \"MY\": \"-1\"}}"))
                .containsExactlyInAnyOrder("holdingsTpp.XX", "holdingsTpp.MY");
    }

    @Test
    void the_press_name_and_the_rules_name_of_the_small_exception_are_both_told() {
        JsonNode answer = determined("");
        assertThat(exception(answer, "LPP").get("reasons").toString()).contains("1,700", "\\\"AIA\\\"", "LPP");
        assertThat(exception(answer, "AIA").get("reasons").toString()).contains("1,700", "LPP");
    }

    private String eccn(String item) {
        return classified(item).get("eccn").asText();
    }

    private String reasons(String fields) {
        return determined(fields).at("/items/0/reasons").toString();
    }

    private static boolean available(JsonNode answer, String code) {
        return exception(answer, code).get("available").asBoolean();
    }
}
