package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every party, item and day. */
class RulesPropertyTest {

    private static final Rules RULES = TestRules.rules();

    @Property(tries = 1000)
    void more_never_frees(@ForAll("transactions") Transaction transaction, @ForAll("factors") long factor) {
        Determination less = RULES.determine(transaction);
        Determination more = RULES.determine(transaction.withItems(transaction.items().stream()
                .map(item -> item.withQuantity(item.quantity() * factor))
                .toList()));
        assertThat(more.licenseRequired() || !less.licenseRequired()).isTrue();
        assertThat(less.availableExceptions()).containsAll(more.availableExceptions());
        assertThat(more.reviewPolicy()).isGreaterThanOrEqualTo(less.reviewPolicy());
    }

    @Property(tries = 1000)
    void every_answer_cites_and_says_why_and_nothing_falls_through(@ForAll("transactions") Transaction transaction) {
        Determination answer = RULES.determine(transaction);
        assertThat(answer.citations()).isNotEmpty().allMatch(citation -> !citation.isBlank());
        assertThat(answer.reasons()).isNotEmpty().noneMatch(reason -> reason.contains("{"));
        assertThat(answer.items()).hasSameSizeAs(transaction.items()).allMatch(item -> !item.reasons().isEmpty());
        assertThat(answer.exceptions()).allMatch(exception -> !exception.reasons().isEmpty());
        assertThat(answer.exceptions()).filteredOn(exception -> exception.code().equals("LPP"))
                .allMatch(exception -> exception.reasons().stream().anyMatch(reason -> reason.contains("1,700-GPU exception")));
        assertThat(sentences(answer)).allMatch(sentence -> sentence.matches("(?s)[\\p{Lu}0-9].*[.)?]"));
        assertThat(answer.exceptions()).allMatch(exception -> exception.available() || exception.obligations().isEmpty());
        if (answer.licenseRequired()) {
            assertThat(answer.reviewPolicy()).isNotEqualTo(ReviewPolicy.NONE);
            assertThat(answer.availableExceptions()).isEmpty();
        }
        if (transaction.ruleSet().equals("RS-DIFF")) {
            assertThat(answer.tier()).isNotNull();
        }
    }

    private static List<String> sentences(Determination answer) {
        List<String> sentences = new ArrayList<>(answer.reasons());
        answer.items().forEach(item -> sentences.addAll(item.reasons()));
        answer.exceptions().forEach(exception -> {
            sentences.addAll(exception.reasons());
            exception.obligations().forEach(obligation -> sentences.add(obligation.text()));
        });
        return sentences;
    }

    @Provide
    Arbitrary<Long> factors() {
        return Arbitraries.longs().between(1, 50_000);
    }

    @Provide
    Arbitrary<Transaction> transactions() {
        Arbitrary<String> countries = Arbitraries.oneOf(
                Arbitraries.of(TestRules.COUNTRIES.all().stream().map(Country::alpha2).toList()),
                Arbitraries.of("MY", "JP", "US", "CN", "MO", "SA", "KH", "AE", "IL"));
        Arbitrary<Consignee> consignees = Combinators.combine(countries, countries, Arbitraries.of(true, false))
                .as((hq, parent, privately) -> new Consignee(hq, "Parent", parent, privately));
        Arbitrary<Authorization> authorizations = Combinators.combine(
                Arbitraries.of(Authorization.Kind.class), countries).as(Authorization::new).injectNull(0.8);
        Arbitrary<Counters> counters = Arbitraries.longs().between(0, 800_000_000)
                .map(used -> new Counters(Tpp.of(used), Tpp.of(used / 30), Tpp.of(used), Tpp.of(used)));
        return Combinators.combine(Arbitraries.of("RS-DIFF", "RS-PRE", "RS-2026-01"),
                        Arbitraries.integers().between(0, 1_000).map(LocalDate.of(2026, 1, 15)::plusDays),
                        Arbitraries.of(Activity.class), countries, consignees, authorizations,
                        Arbitraries.of(EndUse.class),
                        Combinators.combine(items().list().ofMinSize(1).ofMaxSize(3), counters).as(ItemsAndCounters::new))
                .as((ruleSet, date, activity, destination, consignee, authorization, endUse, rest) -> new Transaction(
                        ruleSet, date, activity, null, destination, consignee, authorization, endUse, rest.items(),
                        endUse == EndUse.STORAGE, rest.counters()));
    }

    private record ItemsAndCounters(List<Item> items, Counters counters) {}

    private static Arbitrary<Item> items() {
        Arbitrary<Item> chips = Combinators.combine(
                        Arbitraries.of(TestRules.CHIPS.all().stream().filter(chip -> chip.tpp() != null).toList()),
                        Arbitraries.longs().between(1, 2_000))
                .as((chip, quantity) -> Item.ofChip(chip.id(), quantity));
        Arbitrary<Item> circuits = Combinators.combine(
                        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("6000")).ofScale(2),
                        Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("2000")).ofScale(1).injectNull(0.1),
                        Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(Designer.class),
                        Arbitraries.of("5A002.z.1", "5A992", "3A001.z.1").injectNull(0.6))
                .as((tops, area, nonPlanar, dataCenter, designer, other) -> new Item(null,
                        List.of(new Item.Performance(tops, 1)), null, area, nonPlanar, dataCenter, null, designer, other,
                        null, null, 1));
        Arbitrary<Item> weights = Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("3")).ofScale(2)
                .map(n -> new Item(null, null, null, null, null, null, null, null, null, null,
                        new Item.Weights(n.movePointRight(26), false, null, null), 1));
        return Arbitraries.oneOf(chips, circuits, weights);
    }
}
