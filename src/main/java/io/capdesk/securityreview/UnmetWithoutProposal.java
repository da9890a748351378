package io.capdesk.securityreview;

import io.capdesk.access.Refusal;
import java.util.List;

/**
 * "Adequate with conditions" says that conditions make up for what is not met, so each needs one to name.
 *
 * @param paragraphs labels of those without one
 */
record UnmetWithoutProposal(List<String> paragraphs) implements Refusal {

    @Override
    public String name() {
        return "UNMET_WITHOUT_PROPOSAL";
    }

    @Override
    public String sentence() {
        return "Not met, and no condition is proposed that makes up for it: " + String.join("; ", paragraphs)
                + ". Propose one on the page Security review, or choose \"Not adequate\".";
    }
}
