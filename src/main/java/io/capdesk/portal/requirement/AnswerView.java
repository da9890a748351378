package io.capdesk.portal.requirement;

import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.pages.RuleWords;
import io.capdesk.portal.regulation.Citation;
import io.capdesk.rules.Determination;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.RuleSet;
import io.capdesk.rules.Transaction;
import java.util.List;
import java.util.stream.IntStream;

/** The answer as the page tells it, the verdict first. */
record AnswerView(Verdict verdict, Transaction transaction, RuleSet ruleSet, Determination answer, List<ItemView> items,
                  List<AccountView> accounts, List<ExceptionView> exceptions, List<Interpretation> interpretations, Judged judged) {

    /** A reading of the law that the answer depends on. */
    record Interpretation(String code, String question, String taken) {}

    static AnswerView of(Judged judged, Names names, Figures figures) {
        Determination answer = judged.answer();
        List<ItemView> items = IntStream.range(0, answer.items().size())
                .mapToObj(i -> ItemView.of(judged.transaction().items().get(i), answer.items().get(i), answer.citations(), names))
                .toList();
        return new AnswerView(Verdict.of(judged), judged.transaction(), judged.ruleSet(), answer, items,
                answer.accounts().stream().map(account -> AccountView.of(account, judged, names, figures)).toList(),
                answer.exceptions().stream().map(ExceptionView::of).toList(),
                answer.switches().stream()
                        .map(name -> new Interpretation(name, judged.ruleSet().question(name), judged.ruleSet().option(name).replace('_', ' ')))
                        .toList(),
                judged);
    }

    public boolean licenseNeeded() {
        return verdict.kind() == Verdict.Kind.NEEDED;
    }

    public boolean nothingNeeded() {
        return verdict.kind() == Verdict.Kind.NOT_NEEDED;
    }

    public boolean refusedAsARule() {
        return answer.reviewPolicy() == ReviewPolicy.POLICY_OF_DENIAL;
    }

    public List<ExceptionView> available() {
        return exceptions.stream().filter(ExceptionView::available).toList();
    }

    /** Because the rules know no exceptions for items that need no license, they say the same of each. */
    public boolean exceptionsMatter() {
        return !nothingNeeded();
    }

    public String tier(Names names) {
        return RuleWords.tier(answer.tier(), names.country(transaction.destination()));
    }

    public String policy() {
        return RuleWords.policy(answer.reviewPolicy());
    }

    public String policyMeaning() {
        return RuleWords.policyMeaning(answer.reviewPolicy());
    }

    public String anchor(String citation) {
        return Citation.anchor(citation);
    }
}
