package io.capdesk.rules;

import io.capdesk.rules.Item.Weights;
import io.capdesk.rules.Item.Weights.Synthetic;
import io.capdesk.rules.ItemLaw.WeightsLaw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether model weights are controlled (ECCN 4E091 and its notes). */
final class WeightsTest {

    private final ItemLaw items;

    WeightsTest(ItemLaw items) {
        this.items = items;
    }

    ClassifiedItem classify(Item item) {
        WeightsLaw law = items.weights();
        if (law == null) {
            return answer(item, Level.NOT_CONTROLLED, null, List.of("This rule set does not control model weights."),
                    items.citation());
        }
        List<String> reasons = new ArrayList<>();
        boolean controlled = isControlled(item.modelWeights(), law, reasons);
        return answer(item, controlled ? Level.WEIGHTS : Level.NOT_CONTROLLED, controlled ? law.eccn() : null, reasons,
                law.citation());
    }

    private static boolean isControlled(Weights weights, WeightsLaw law, List<String> reasons) {
        if (weights.published()) {
            reasons.add("The weights are published (15 CFR 734.7(a)), so they are not controlled.");
            return false;
        }
        BigDecimal synthetic = countedSynthetic(weights.synthetic(), law, reasons);
        BigDecimal total = weights.operations().add(synthetic);
        if (total.compareTo(law.operationsFrom()) < 0) {
            reasons.add("The model was trained with " + shown(total) + " operations, fewer than "
                    + shown(law.operationsFrom()) + ", so its weights are not controlled.");
            return false;
        }
        if (law.openModelOperations() != null && total.compareTo(law.openModelOperations()) < 0) {
            reasons.add("The model was trained with fewer operations than it takes to equal the most capable open model, "
                    + "so its weights are not controlled.");
            return false;
        }
        if (weights.derivedFrom() != null && weights.derivedFrom().published()) {
            return isControlledDerivative(weights, synthetic, law, reasons);
        }
        reasons.add("The model was trained with " + shown(total) + " operations, which is " + shown(law.operationsFrom())
                + " or more, so its weights are of ECCN " + law.eccn() + ".");
        return true;
    }

    /** The higher of a number of operations and a share of the published model's training. */
    private static boolean isControlledDerivative(
            Weights weights, BigDecimal synthetic, WeightsLaw law, List<String> reasons) {
        BigDecimal base = weights.derivedFrom().operations();
        BigDecimal added = weights.operations().subtract(base).add(synthetic);
        BigDecimal free = law.derivativeFreeUpToOperations().max(base.multiply(law.derivativeFreeUpToShare()));
        boolean controlled = added.compareTo(free) > 0;
        reasons.add("The model was derived from a published one with " + shown(added) + " further operations, "
                + (controlled ? "more" : "not more") + " than " + shown(free) + ", so its weights are "
                + (controlled ? "of ECCN " + law.eccn() + "." : "not controlled."));
        return controlled;
    }

    private static BigDecimal countedSynthetic(Synthetic synthetic, WeightsLaw law, List<String> reasons) {
        if (synthetic == null || synthetic.share().compareTo(law.syntheticShareAbove()) <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal counted = synthetic.generatorPublished()
                ? synthetic.generationOperations()
                : synthetic.generationOperations().add(synthetic.generatorOperations());
        reasons.add("More than " + law.syntheticShareAbove().movePointRight(2).stripTrailingZeros().toPlainString()
                + " % of the training uses unpublished data of one generating model: " + shown(counted)
                + " operations count besides"
                + (synthetic.generatorPublished() ? "." : ", its own training included."));
        return counted;
    }

    /** As model cards write it: 4.8e26. */
    private static String shown(BigDecimal operations) {
        BigDecimal plain = operations.stripTrailingZeros();
        if (plain.signum() == 0) {
            return "0";
        }
        int exponent = plain.precision() - plain.scale() - 1;
        return plain.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static ClassifiedItem answer(Item item, Level level, String eccn, List<String> reasons, String citation) {
        return new ClassifiedItem(
                item, level, null, null, eccn, true, Designer.OTHER, List.of(), reasons, List.of(citation));
    }
}
