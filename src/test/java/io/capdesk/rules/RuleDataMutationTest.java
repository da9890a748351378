package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Mutants.Mutant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes every number, date, yes or no and member of a list of the law in turn. A change that no case notices is a hole in
 * the cases. Known holes are listed with their reason; a listed one that is noticed after all fails too. How much of it runs
 * is {@link MutationScope}'s to say.
 */
class RuleDataMutationTest {

    private static final Path ALIKE = Path.of("src/test/resources/rules/mutants-alike.csv");

    private final Watchers watchers = new Watchers();

    @ParameterizedTest
    @ValueSource(strings = {"RS-DIFF", "RS-PRE", "RS-2026-01"})
    void a_case_notices_every_change_of_a_rule_set(String id) throws IOException {
        YamlTree own = Watchers.own(id);
        String parent = own.text("extends");
        run("rulesets/" + id + ".yaml", Mutants.of(own.root()), mutant -> {
            YamlTree changed = own.withRoot(mutant.root());
            YamlTree whole = parent == null ? changed : changed.over(Watchers.tree(parent));
            return watchers.notice(Watchers.rules(id, whole), id);
        });
    }

    @Test
    void a_case_notices_every_change_of_the_country_groups() throws IOException {
        YamlTree groups = YamlTree.parse(TestRules.FILES.read(CountryFiles.GROUPS));
        run(CountryFiles.GROUPS, Mutants.of(groups.root()), mutant -> {
            Countries countries = CountryFiles.read(groups.withRoot(mutant.root()), TestRules.COUNTRIES.all());
            return CountryGroupsTest.notices(countries) || watchers.notice(Watchers.rules(countries), null);
        });
    }

    private static void run(String file, Mutants mutants, Predicate<Mutant> noticed) throws IOException {
        long start = cpuNanos();
        boolean whole = MutationScope.isWhole(file);
        List<Mutant> chosen = mutants.all().stream().filter(new MutationScope(whole)).toList();
        List<String> unnoticed = new ArrayList<>();
        for (Mutant mutant : chosen) {
            if (!isRefused(mutant, noticed)) {
                unnoticed.add(mutant.what());
            }
        }
        System.out.printf("%s: %d of %d changes, %d unnoticed, %.1f s of processor time%n", file, chosen.size(), mutants.all().size(),
                unnoticed.size(), (cpuNanos() - start) / 1e9);
        List<String> alike = Files.readAllLines(ALIKE).stream()
                .filter(line -> line.startsWith(file + " "))
                .map(line -> line.substring(file.length() + 1, line.indexOf(" -- ")))
                .toList();
        if (whole) {
            assertThat(unnoticed).as("changes to %s that no case notices", file).containsExactlyInAnyOrderElementsOf(alike);
        } else {
            assertThat(unnoticed).as("changes to %s that no case notices", file).isSubsetOf(alike);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean isRefused(Mutant mutant, Predicate<Mutant> noticed) {
        try {
            return noticed.test(mutant);
        } catch (BrokenRuleSet refused) {
            return true;
        }
    }
}
