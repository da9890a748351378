package io.capdesk.portal.requirement;

import io.capdesk.portal.regulation.Citation;
import java.util.List;

/**
 * A sentence with the paragraph it rests on.
 *
 * @param citation null where the sentence states a fact of the case, not of the law
 */
record Reason(String text, String citation) {

    static Reason of(String sentence) {
        String citation = Citation.atEndOf(sentence);
        return citation == null
                ? new Reason(sentence, null)
                : new Reason(ended(sentence.substring(0, sentence.lastIndexOf(" (" + citation))), citation);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    static List<Reason> of(List<String> sentences) {
        return sentences.stream().map(Reason::of).toList();
    }

    /** Where the paragraph stands on the page of the regulation. */
    public String anchor() {
        return Citation.anchor(citation);
    }
}
