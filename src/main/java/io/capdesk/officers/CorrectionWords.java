package io.capdesk.officers;

import io.capdesk.allocation.Answer;
import io.capdesk.intake.Correction;
import io.capdesk.pages.Figures;
import io.capdesk.pages.RuleWords;
import io.capdesk.rules.Tpp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a correction led to, in sentences for the officer who made it. */
@Component
class CorrectionWords {

    private final Figures figures;

    CorrectionWords(Figures figures) {
        this.figures = figures;
    }

    List<String> told(Correction.Corrected corrected) {
        var before = corrected.before();
        var after = corrected.after();
        var told = new ArrayList<String>();
        told.add("The correction is on record. The order has " + figures.tpp(after.orderTpp()) + " TPP, before "
                + figures.tpp(before.orderTpp()) + ".");
        told.add(after.licenseRequired() ? "Review policy: " + RuleWords.policy(after.reviewPolicy()).toLowerCase() + "."
                : "No license is needed any more. Return the application and say so.");
        if (after.licenseRequired() && !after.exceptions().isEmpty()) {
            told.add("An exception would do now: " + String.join(", ", after.exceptions())
                    + ". The application stays under review until you return it.");
        }
        var difference = drawn(after.accountTpp()).subtract(drawn(before.accountTpp()));
        if (corrected.further() != null) {
            told.add(answer(corrected.further(), corrected));
        } else if (difference.isNegative()) {
            told.add(figures.tpp(Tpp.ZERO.subtract(difference)) + " TPP of the allocation are free again.");
        } else {
            told.add("What the case has of the allocation did not change.");
        }
        return told;
    }

    private String answer(Answer further, Correction.Corrected corrected) {
        if (further instanceof Answer.Exists before) {
            return answer(before.original(), corrected);
        }
        if (further instanceof Answer.Reserved reserved) {
            return "The further TPP are reserved (ticket " + reserved.ticket() + ").";
        }
        if (further instanceof Answer.BehindOthers behind) {
            return "The further TPP wait: " + figures.tpp(behind.aheadTpp()) + " TPP asked for earlier are ahead of them (ticket "
                    + behind.ticket() + "). The case can't be approved until they are reserved, or the quantity is corrected.";
        }
        if (further instanceof Answer.AllocationMet) {
            return "The allocation does not hold the further TPP beside what is licensed: the policy for them is denial. The"
                    + " case keeps what it had and can't be approved with this quantity.";
        }
        throw new IllegalStateException("The ledger holds another claim of this correction: " + further);
    }

    private static Tpp drawn(Tpp tpp) {
        return tpp == null ? Tpp.ZERO : tpp;
    }
}
