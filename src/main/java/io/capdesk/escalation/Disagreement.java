package io.capdesk.escalation;

import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referral;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an agency's recommendation differs from a decision. One that counts as no objection never does (15 CFR 750.4(e)).
 */
final class Disagreement {

    private Disagreement() {}

    /** @param dropped agencies whose conditions are not all in the decision and that have not agreed to it */
    static Set<Agency> with(Disposition decision, Set<Agency> dropped, List<Referral> referrals) {
        Set<Agency> disagree = EnumSet.noneOf(Agency.class);
        referrals.stream().filter(one -> differs(one, decision, dropped)).map(Referral::agency).forEach(disagree::add);
        return disagree;
    }

    private static boolean differs(Referral referral, Disposition decision, Set<Agency> dropped) {
        if (!referral.counts()) {
            return false;
        }
        Position position = referral.position();
        return switch (position) {
            case APPROVE -> !decision.approves();
            case APPROVE_WITH_CONDITIONS -> !decision.approves() || dropped.contains(referral.agency());
            case DENY -> decision.approves();
            // nothing that is decided here returns an application
            case RETURN -> true;
            case NO_OBJECTION_BY_SILENCE -> false;
        };
    }
}
