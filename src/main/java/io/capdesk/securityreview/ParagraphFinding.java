package io.capdesk.securityreview;

import java.time.Instant;

/**
 * A finding as it is kept.
 *
 * @param code      of the requirement
 * @param paragraph as in {@code 14(f)}; empty for a requirement of an earlier file
 * @param title     of the requirement when it was saved
 * @param version   from 1, one more with each change
 */
public record ParagraphFinding(String code, String paragraph, String title, int version, FindingAnswer answer, String savedBy, Instant savedAt) {

    public boolean unmet() {
        return answer.finding() == Finding.NOT_MET || answer.finding() == Finding.MET_BY_PLAN;
    }
}
