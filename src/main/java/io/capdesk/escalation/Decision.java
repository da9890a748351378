package io.capdesk.escalation;

import io.capdesk.interagency.Agency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one rung decided, with how it came to it.
 *
 * @param conditions of the approval, one a line; empty without
 * @param legalBasis of a denial
 * @param majority   false where a body had none, so that the decision that was appealed stands
 * @param present    agencies that were heard
 * @param applicant  whether the applicant was heard, in open session
 * @param votes      of the members; empty where one decides alone
 */
public record Decision(
        Rung rung,
        Disposition disposition,
        String conditions,
        String reason,
        String legalBasis,
        String minutes,
        boolean majority,
        Set<Agency> present,
        boolean applicant,
        Map<Member, Vote> votes,
        String decidedBy,
        Instant decidedAt) {

    public List<String> conditionLines() {
        return disposition == Disposition.APPROVE_WITH_CONDITIONS
                ? conditions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : List.of();
    }
}
