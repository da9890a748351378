package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.Determination.ItemAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every switch of the rule set file turned to each of its options, over every case: an answer changes if and only if it
 * names the switch.
 */
class SwitchesTest {

    private record Turned(String name, Rules rules) {}

    @Test
    void an_answer_names_exactly_the_switches_that_change_it() {
        Rules chosen = TestRules.rules();
        List<Turned> turned = turned();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (CaseFile.Row row : CaseFile.read()) {
            Transaction transaction = row.transaction();
            if (!"RS-DIFF".equals(transaction.ruleSet()) || !chosen.problems(transaction).isEmpty()) {
                continue;
            }
            Determination answer = chosen.determine(transaction);
            Set<String> changing = new TreeSet<>();
            for (Turned one : turned) {
                if (!withoutProse(one.rules().determine(transaction)).equals(withoutProse(answer))) {
                    changing.add(one.name());
                }
            }
            seen.addAll(changing);
            if (!changing.equals(new TreeSet<>(answer.switches()))) {
                wrong.add(row.name() + ": names " + answer.switches() + ", depends on " + changing);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("switches that some case depends on").containsExactly("aia_certificate_always",
                "count_5a_hq_licences_in_middle_tier", "lpp_5A002z", "lpp_notice_operator", "lpp_vs_740_2_a_9_ii",
                "non5a_hq_in_5a_location");
    }

    private static List<Turned> turned() {
        String content = TestRules.FILES.read("rulesets/RS-DIFF.yaml").content();
        Map<String, Law.SwitchRow> switches = TestRules.rules().deskRuleSet().law().switches();
        List<Turned> turned = new ArrayList<>();
        new LinkedHashMap<>(switches).forEach((name, row) -> row.options().stream()
                .filter(option -> !option.equals(row.option()))
                .forEach(option -> {
                    String changed = content.replaceFirst(
                            "(?s)(\n  " + name + ":\n.*?\n    option: )[^\n]+", "$1\"" + option + "\"");
                    RuleSet ruleSet = RuleSetFiles.read(YamlTree.parse(new ConfigFiles.Text("turned", "turned", changed)),
                            TestRules.COUNTRIES, "turned");
                    assertThat(ruleSet.option(name)).isEqualTo(option);
                    turned.add(new Turned(name, new Rules(
                            Map.of("RS-DIFF", ruleSet), "RS-DIFF", TestRules.CHIPS, TestRules.COUNTRIES)));
                }));
        return turned;
    }

    private static Determination withoutProse(Determination answer) {
        return new Determination(answer.ruleSet(), null, answer.tier(),
                answer.items().stream().map(item -> new ItemAnswer(item.tpp(), item.performanceDensity(), item.eccn(),
                        item.reviewPolicy(), List.of())).toList(),
                answer.aggregateTpp(), answer.licenseRequired(),
                answer.exceptions().stream().map(exception -> new ExceptionAnswer(
                        exception.code(), exception.available(), List.of(), exception.obligations())).toList(),
                answer.reviewPolicy(), answer.accounts(), List.of(), List.of(), List.of());
    }
}
