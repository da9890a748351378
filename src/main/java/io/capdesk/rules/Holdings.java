package io.capdesk.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.capdesk.rules.Law.VeuLaw;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where a universal validated end user's group keeps its circuits of the .a level, against the shares of Supplement
 * No. 10 to part 748, paragraph 6. "Not more than": a share that equals its limit passes.
 */
public record Holdings(Tpp totalTpp, List<ShareTest> tests) {

    private static final int SHOWN_DECIMALS = 4;

    /**
     * @param country only for SINGLE_COUNTRY_7
     * @param share   four decimals, half up; 0 when nothing is held
     */
    public record ShareTest(
            Code code,
            @JsonInclude(JsonInclude.Include.NON_NULL) String country,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal limit,
            boolean passes) {

        public enum Code {
            OUTSIDE_AIA_25,
            SINGLE_COUNTRY_7,
            US_OUTSIDE_US_50
        }
    }

    static List<Problem> problems(RuleSet ruleSet, Countries countries, LocalDate date, String headquarters,
            Map<String, Tpp> holdingsTpp) {
        List<Problem> problems = new ArrayList<>();
        VeuLaw law = ruleSet.law().validatedEndUser();
        if (law == null) {
            return List.of(new Problem("ruleSet", ruleSet.id() + " knows no data center validated end users"));
        }
        if (headquarters == null || countries.find(headquarters).isEmpty()) {
            problems.add(new Problem("headquarters", "\"" + headquarters + "\" is no ISO 3166-1 alpha-2 code"));
        } else if (!ruleSet.contains(law.home(), ruleSet.treatedAs(headquarters), date)) {
            problems.add(new Problem("headquarters", "a universal validated end user is headquartered in a "
                    + "destination of Supplement No. 5 to part 740, paragraph (a)"));
        }
        holdingsTpp.forEach((country, tpp) -> {
            if (countries.find(country).isEmpty()) {
                problems.add(new Problem("holdingsTpp." + country, "no ISO 3166-1 alpha-2 code"));
            }
            if (tpp == null || tpp.isNegative()) {
                problems.add(new Problem("holdingsTpp." + country, "a decimal, 0 or more"));
            }
        });
        return problems;
    }

    static Holdings judge(RuleSet ruleSet, LocalDate date, String headquarters, Map<String, Tpp> holdingsTpp) {
        VeuLaw law = ruleSet.law().validatedEndUser();
        Predicate<String> outside = country -> !ruleSet.contains(law.home(), ruleSet.treatedAs(country), date);
        Tpp total = sum(holdingsTpp, country -> true);
        List<ShareTest> tests = new ArrayList<>();
        tests.add(test(ShareTest.Code.OUTSIDE_AIA_25, null, sum(holdingsTpp, outside), total, law.outsideHomeShare()));
        holdingsTpp.forEach((country, tpp) -> {
            if (outside.test(country)) {
                tests.add(test(ShareTest.Code.SINGLE_COUNTRY_7, country, tpp, total, law.singleCountryShare()));
            }
        });
        if (headquarters.equals("US")) {
            tests.add(test(ShareTest.Code.US_OUTSIDE_US_50, null, sum(holdingsTpp, country -> !country.equals("US")),
                    total, law.usOutsideUsShare()));
        }
        return new Holdings(total, tests);
    }

    /** Compared by multiplying, so exactly; divided only for the reader. */
    private static ShareTest test(ShareTest.Code code, String country, Tpp part, Tpp total, BigDecimal limit) {
        BigDecimal share = total.isZero()
                ? BigDecimal.ZERO.setScale(SHOWN_DECIMALS)
                : part.value().divide(total.value(), SHOWN_DECIMALS, RoundingMode.HALF_UP);
        boolean passes = part.value().compareTo(total.value().multiply(limit)) <= 0;
        return new ShareTest(code, country, share, limit, passes);
    }

    private static Tpp sum(Map<String, Tpp> holdingsTpp, Predicate<String> meant) {
        return holdingsTpp.entrySet().stream()
                .filter(entry -> meant.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Tpp.ZERO, Tpp::add);
    }
}
