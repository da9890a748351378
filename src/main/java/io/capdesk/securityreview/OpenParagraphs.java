package io.capdesk.securityreview;

import io.capdesk.access.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The review is not complete: what is open, paragraph by paragraph. */
record OpenParagraphs(List<ReviewedRequirement> open) implements Refusal {

    private static final int NAMED = 5;

    @Override
    public String name() {
        return "PARAGRAPHS_OPEN";
    }

    @Override
    public String sentence() {
        var named = open.stream().limit(NAMED).map(one -> "paragraph " + one.requirement().paragraph() + ", " + one.requirement().title() + ": "
                + one.gaps().get(one.gaps().size() - 1).sentence()).collect(Collectors.joining(" "));
        return "The review is not complete; the page Security review of the case file has it all. Open: " + named
                + (open.size() > NAMED ? " And " + (open.size() - NAMED) + " more." : "");
    }
}
