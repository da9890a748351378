package io.capdesk.api;

import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Rules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the judgements refer to by id. Chips and rule sets stay the same as long as the desk runs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reference")
class ReferenceEndpoints {

    private static final String DATE = "date";

    private final Rules rules;
    private final Countries countries;
    private final Today today;
    private final Cached cached;
    private final ResponseEntity<List<ChipLine>> chips;
    private final ResponseEntity<List<RuleSetLine>> ruleSets;

    ReferenceEndpoints(Rules rules, ChipCatalogue catalogue, Countries countries, Today today, StrictJson json) {
        this.rules = rules;
        this.countries = countries;
        this.today = today;
        cached = new Cached(json);
        chips = cached.answer(catalogue.all().stream().map(chip -> ChipLine.of(chip, rules)).toList());
        ruleSets = cached.answer(rules.ruleSets().stream()
                .map(ruleSet -> RuleSetLine.of(ruleSet, ruleSet == rules.deskRuleSet()))
                .toList());
    }

    @GetMapping("/chips")
    @Operation(operationId = "listChips", summary = "The chip catalogue",
            description = "A chip without published performance has no TPP and is refused in transactions.")
    ResponseEntity<List<ChipLine>> chips() {
        return chips;
    }

    @GetMapping("/rule-sets")
    @Operation(operationId = "listRuleSets", summary = "The rule sets, and which of them is the desk's")
    ResponseEntity<List<RuleSetLine>> ruleSets() {
        return ruleSets;
    }

    @GetMapping("/countries")
    @Operation(operationId = "listCountries", summary = "Countries with tier and Country Groups on a day",
            description = "Under the desk's rule set, for a party located and headquartered there.",
            parameters = @Parameter(name = DATE, in = ParameterIn.QUERY, example = "2025-06-01",
                    description = "Legal day, not before the desk's rule set is law. Left out: today in Washington.",
                    schema = @Schema(type = "string", format = "date")))
    ResponseEntity<List<CountryLine>> countries(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        LocalDate day = day(query);
        return cached.answer(countries.all().stream()
                .map(country -> new CountryLine(country.alpha2(), country.name(),
                        rules.tier(rules.deskRuleSet(), country.alpha2(), day), countries.groups(country.alpha2(), day)))
                .toList());
    }

    private LocalDate day(MultiValueMap<String, String> query) {
        Reading reading = new Reading();
        query.keySet().stream().filter(name -> !name.equals(DATE)).forEach(name ->
                reading.refuse(Shown.name(name), "is no parameter here; known is " + DATE));
        List<String> dates = query.getOrDefault(DATE, List.of());
        LocalDate asked = dates.isEmpty() ? null
                : dates.size() > 1 ? reading.refuse(DATE, "is there more than once; send one day")
                : reading.day(DATE, dates.get(0));
        LocalDate day = asked == null ? today.date() : asked;
        if (day.isBefore(rules.deskRuleSet().legalFrom())) {
            reading.refuse(DATE, rules.deskRuleSet().id() + " is law from " + rules.deskRuleSet().legalFrom() + " on");
        }
        reading.check(List.of());
        return day;
    }
}
