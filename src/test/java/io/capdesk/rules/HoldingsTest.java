package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shares of Supplement No. 10 to part 748, paragraph 6, at, below and above their limits. */
class HoldingsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private final Rules rules = TestRules.rules();

    @Test
    void the_example_of_the_interface() {
        assertThat(told(rules, "US", "US 600000000 MY 60000000")).isEqualTo("660000000: OUTSIDE_AIA_25 0.0909 true, "
                + "SINGLE_COUNTRY_7 MY 0.0909 false, US_OUTSIDE_US_50 0.0909 true");
    }

    @Test
    void a_share_at_its_limit_passes_and_a_hair_more_does_not() {
        assertThat(notices(rules)).isFalse();
    }

    @Test
    void nothing_held_is_a_share_of_nothing() {
        assertThat(told(rules, "JP", "")).isEqualTo("0: OUTSIDE_AIA_25 0.0000 true");
    }

    @Test
    void only_companies_of_the_listed_destinations_can_be_universal() {
        assertThat(rules.holdingsProblems(rules.deskRuleSet(), DAY, "MY", Map.of()))
                .extracting(Problem::field).containsExactly("headquarters");
    }

    /** Also asked by the mutation of the rule data. */
    static boolean notices(Rules rules) {
        return !told(rules, "US", "US 50 JP 25 MY 7 SG 7 BR 7 IN 4").endsWith("US_OUTSIDE_US_50 0.5000 true")
                || !told(rules, "US", "US 500000 JP 250001 MY 70000 SG 70000 BR 70000 IN 40000")
                        .endsWith("US_OUTSIDE_US_50 0.5000 false")
                || !told(rules, "US", "US 50 JP 25 MY 7 SG 7 BR 7 IN 4").startsWith("100: OUTSIDE_AIA_25 0.2500 true, "
                        + "SINGLE_COUNTRY_7 MY 0.0700 true")
                || !told(rules, "US", "US 500000 JP 249999 MY 70001 SG 70000 BR 70000 IN 40000")
                        .startsWith("1000000: OUTSIDE_AIA_25 0.2500 false, SINGLE_COUNTRY_7 MY 0.0700 false");
    }

    private static String told(Rules rules, String headquarters, String holdings) {
        Map<String, Tpp> tpp = new LinkedHashMap<>();
        String[] words = holdings.isEmpty() ? new String[0] : holdings.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            tpp.put(words[i], Tpp.of(words[i + 1]));
        }
        Holdings answer = rules.holdings(rules.deskRuleSet(), DAY, headquarters, tpp);
        return answer.totalTpp() + ": " + answer.tests().stream()
                .map(t -> t.code() + (t.country() == null ? "" : " " + t.country()) + " " + t.share() + " " + t.passes())
                .collect(Collectors.joining(", "));
    }
}
