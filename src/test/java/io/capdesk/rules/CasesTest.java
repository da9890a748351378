package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked and boundary case, one test a row. */
class CasesTest {

    private final Rules rules = TestRules.rules();

    @TestFactory
    Stream<DynamicTest> the_rule_answers_as_the_cases_say() {
        return CaseFile.read().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> row.check(rules)));
    }

    @TestFactory
    Stream<DynamicTest> every_country_has_its_tier_and_its_b_requirement() {
        return PlaceCases.read().stream()
                .map(row -> DynamicTest.dynamicTest(row.alpha2(), () -> assertThat(row.failure(rules)).isNull()));
    }
}
