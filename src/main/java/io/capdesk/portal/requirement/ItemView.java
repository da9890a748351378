package io.capdesk.portal.requirement;

import io.capdesk.pages.Names;
import io.capdesk.pages.RuleWords;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Item;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.util.List;

/**
 * One item of the answer.
 *
 * @param eccn     null when it is not controlled here
 * @param unitTpp  null for model weights
 * @param totalTpp of all of them, whether or not they count; null for model weights
 * @param density  null where unknown or without meaning
 */
record ItemView(String name, long quantity, String eccn, Tpp unitTpp, Tpp totalTpp, BigDecimal density, String policy,
                List<Reason> reasons) {

    static ItemView of(Item item, ItemAnswer answer, List<String> citations, Names names) {
        return new ItemView(name(item, names), item.quantity(), answer.eccn(), answer.tpp(),
                answer.tpp() == null ? null : answer.tpp().times(item.quantity()), answer.performanceDensity(),
                RuleWords.policy(answer.reviewPolicy()), reasons(item, answer.reasons(), citations));
    }

    static String name(Item item, Names names) {
        if (item.chip() != null) {
            return names.chip(item.chip());
        }
        if (item.containsIcs() != null) {
            return "computer or assembly";
        }
        return item.modelWeights() != null ? "model weights" : "chip by its own figures";
    }

    /** The first sentence says what the item is; its paragraph is the entry of the list that was read. */
    private static List<Reason> reasons(Item item, List<String> sentences, List<String> citations) {
        String entry = item.modelWeights() != null ? "ECCN 4E091" : "ECCN 3A090";
        return sentences.stream().map(Reason::of)
                .map(reason -> reason.citation() != null || !reason.text().equals(sentences.get(0)) ? reason
                        : new Reason(reason.text(), citations.stream().filter(citation -> citation.contains(entry))
                                .findFirst().orElse(null)))
                .toList();
    }
}
