package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed rule set needs no code: switches turned, government assurances given, dates of licenses. */
class ChangedRuleSetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    @ParameterizedTest
    @CsvSource({
        "lpp_vs_740_2_a_9_ii, block, SA, SA, 1, LPP, false",
        "lpp_vs_740_2_a_9_ii, allow, SA, SA, 1, LPP, true",
        "lpp_vs_740_2_a_9_ii, warn, SA, SA, 1, LPP, true",
        "lpp_vs_740_2_a_9_ii, block, MY, MY, 1, LPP, true",
        "lpp_vs_740_2_a_9_ii, allow, MY, MY, 1700, LPP, false"
    })
    void lpp_in_d1_and_d4(String name, String option, String to, String hq, long n, String code, boolean available) {
        Determination answer = rules(name, option).determine(of(to, hq, n));
        assertThat(answer.availableExceptions().contains(code)).isEqualTo(available);
        assertThat(answer.switches().contains(name)).isEqualTo(to.equals("SA"));
        assertThat(answer.reasons().stream().anyMatch(reason -> reason.contains("reading of the law")))
                .isEqualTo(to.equals("SA"));
    }

    @Test
    void licenses_to_5a_companies_elsewhere_may_go_uncounted() {
        Determination answer = rules("count_5a_hq_licences_in_middle_tier", "not").determine(of("MY", "US", 1700));
        assertThat(answer.account(Account.Kind.COUNTRY)).isEmpty();
        assertThat(answer.switches()).contains("count_5a_hq_licences_in_middle_tier");
    }

    @Test
    void a_company_from_elsewhere_in_a_5a_destination_may_use_its_own_countrys_allocation() {
        Rules rules = rules("non5a_hq_in_5a_location", "also_allocation_of_headquarters");
        Determination answer = rules.determine(of("JP", "MY", 49_899));
        assertThat(answer.account(Account.Kind.COUNTRY).orElseThrow().subject()).isEqualTo("MY");
        assertThat(answer.reviewPolicy()).isEqualTo(ReviewPolicy.POLICY_OF_DENIAL);
        assertThat(rules.determine(of("JP", "MY", 49_898)).reviewPolicy())
                .isEqualTo(ReviewPolicy.PRESUMPTION_OF_APPROVAL);
    }

    @Test
    void the_aia_certificate_may_always_go_to_bis() {
        assertThat(rules("aia_certificate_always", "always").determine(of("JP", "JP", 1)).exceptions().get(0)
                .obligations()).extracting("code").contains("AIA_CERTIFICATE_TO_BIS");
    }

    @Test
    void a_shipment_of_exactly_the_amount_may_go_without_notice() {
        Item item = new Item(null, List.of(new Item.Performance(new java.math.BigDecimal("3200000"), 1)), null, null,
                null, null, null, null, null, null, null, 1);
        assertThat(rules("lpp_notice_operator", "more_than").determine(of("MY", "MY", 1).withItems(List.of(item)))
                .exceptions().get(2).obligations()).extracting("code").doesNotContain("LPP_SHIPMENT_NOTICE");
    }

    @Test
    @Cites("15 CFR 740.29(b)")
    void lpp_may_leave_out_5A002z() {
        Item item = new Item("nvidia-gb200", null, null, null, null, null, null, null, "5A002.z.1", null, null, 1);
        assertThat(rules("lpp_5A002z", "out").determine(of("MY", "MY", 1).withItems(List.of(item)))
                .availableExceptions()).isEmpty();
    }

    @Test
    @Cites("15 CFR 742.6(b)(10)(iii)(C)")
    void D7_government_assurances_double_the_allocation() {
        Rules rules = rules("  ASSURED: []", "  ASSURED: [{members: [MY]}]", true);
        Determination fits = rules.determine(of("MY", "MY", 19_750).withCounters(
                new Counters(Tpp.of(790_000_000), null, null, null)));
        assertThat(fits.tier()).isEqualTo(Tier.GOVERNMENT_ASSURANCE);
        assertThat(fits.account(Account.Kind.COUNTRY).orElseThrow().limitTpp()).isEqualTo(Tpp.of(1_580_000_000));
        assertThat(fits.reviewPolicy()).isEqualTo(ReviewPolicy.PRESUMPTION_OF_APPROVAL);
        assertThat(rules.determine(of("MY", "MY", 19_750).withCounters(
                new Counters(Tpp.of(790_000_001), null, null, null))).reviewPolicy())
                .isEqualTo(ReviewPolicy.POLICY_OF_DENIAL);
    }

    @Test
    @Cites("15 CFR 750.7(g)")
    void a_license_for_a_items_is_valid_one_year_and_moves_off_weekends_and_holidays() {
        assertThat(noticesValidity(TestRules.rules())).isFalse();
    }

    /** Also asked by the mutation of the rule data. */
    static boolean noticesValidity(Rules rules) {
        Transaction a = of("MY", "MY", 1700);
        Transaction weights = a.withItems(List.of(weights("1e26")));
        return !rules.licenseValidUntil(a, DAY, day -> false).equals(LocalDate.of(2026, 6, 2))
                || !rules.licenseValidUntil(a, LocalDate.of(2025, 6, 6), day -> false).equals(LocalDate.of(2026, 6, 8))
                || !rules.licenseValidUntil(a, DAY, LocalDate.of(2026, 6, 2)::equals).equals(LocalDate.of(2026, 6, 3))
                || !rules.licenseValidUntil(weights, DAY, day -> false).equals(LocalDate.of(2029, 6, 4))
                || !rules.licenseValidUntil(a.underRuleSet("RS-PRE"), DAY, day -> false).equals(LocalDate.of(2029, 6, 4));
    }

    @ParameterizedTest
    @CsvSource({"2.9999e26, false", "3e26, true", "3.1e26, true", "9.9e25, false"})
    void weights_below_the_most_capable_open_model_are_free(String operations, boolean controlled) {
        Rules rules = rules("    operationsFrom: 1e26\n", "    operationsFrom: 1e26\n    openModelOperations: 3e26\n", true);
        Transaction weights = of("MY", "MY", 1).withItems(List.of(weights(operations)));
        assertThat(rules.determine(weights).items().get(0).eccn()).isEqualTo(controlled ? "4E091" : null);
    }

    @Test
    void W21_six_operations_for_each_parameter_and_data_point() {
        assertThat(Item.Weights.estimatedOperations(new java.math.BigDecimal("4.05e11"), new java.math.BigDecimal("1.56e13")))
                .isEqualByComparingTo("3.7908e25");
    }

    private static Item weights(String operations) {
        return new Item(null, null, null, null, null, null, null, null, null, null,
                new Item.Weights(new java.math.BigDecimal(operations), false, null, null), 1);
    }

    private static Transaction of(String to, String hq, long n) {
        return Transaction.of(DAY, to, new Consignee(hq, "P", null, true), List.of(Item.ofChip(n >= 19_000 && n < 20_000
                ? "nvidia-gb200" : "nvidia-h100-sxm5-80gb", n)));
    }

    private static Rules rules(String name, String option) {
        return rules("(?s)(  " + name + ":.*?option: )\\w+", "$1" + option, false);
    }

    private static Rules rules(String what, String by, boolean literal) {
        String content = TestRules.FILES.read("rulesets/RS-DIFF.yaml").content();
        String changed = literal ? content.replace(what, by) : content.replaceFirst(what, by);
        RuleSet ruleSet = RuleSetFiles.read(
                YamlTree.parse(new ConfigFiles.Text("changed", "changed", changed)), TestRules.COUNTRIES, "changed");
        return new Rules(Map.of("RS-DIFF", ruleSet), "RS-DIFF", TestRules.CHIPS, TestRules.COUNTRIES);
    }
}
