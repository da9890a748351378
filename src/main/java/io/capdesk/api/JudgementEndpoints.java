package io.capdesk.api;

import io.capdesk.api.DeterminationAnswer.ItemLine;
import io.capdesk.rules.Item;
import io.capdesk.rules.RuleSet;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import io.capdesk.rules.Transaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the rules. Nothing is stored; the same body gets the same answer, but for the day it defaults to. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Judgements")
class JudgementEndpoints {

    private final Rules rules;
    private final Today today;

    JudgementEndpoints(Rules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    @PostMapping("/determinations")
    @Operation(operationId = "determine", summary = "Does this transaction need a license?",
            description = "Items, tier, license requirement, exceptions with their obligations, review policy and the "
                    + "accounts that it would touch, with reasons and citations.")
    DeterminationAnswer determine(@RequestBody DeterminationRequest asked) {
        Reading reading = new Reading();
        Transaction transaction = new RequestReading(reading).transaction(asked, today.date());
        reading.check(List.of());
        reading.check(rules.problems(transaction));
        return DeterminationAnswer.of(rules.determine(transaction));
    }

    @PostMapping("/classifications")
    @Operation(operationId = "classify", summary = "What are these items?",
            description = "TPP, performance density and ECCN under the desk's rule set, wherever the items go.")
    ClassificationAnswer classify(@RequestBody ClassificationRequest asked) {
        Reading reading = new Reading();
        List<Item> items = new RequestReading(reading).items(asked.items());
        reading.check(List.of());
        reading.check(rules.itemProblems(items));
        return new ClassificationAnswer(rules.classify(items).stream().map(ItemLine::of).toList());
    }

    @PostMapping("/veu-holdings")
    @Operation(operationId = "judgeHoldings", summary = "Does a universal validated end user keep its shares?",
            description = "Supplement No. 10 to part 748, paragraph 6, over the holdings of the whole group.")
    HoldingsAnswer holdings(@RequestBody HoldingsRequest asked) {
        Reading reading = new Reading();
        String headquarters = reading.text("headquarters", asked.headquarters());
        Map<String, Tpp> amounts = asked.amounts(reading);
        reading.check(List.of());
        RuleSet ruleSet = rules.deskRuleSet();
        LocalDate date = today.date();
        reading.check(rules.holdingsProblems(ruleSet, date, headquarters, amounts));
        return HoldingsAnswer.of(rules.holdings(ruleSet, date, headquarters, amounts));
    }
}
