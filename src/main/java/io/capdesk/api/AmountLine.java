package io.capdesk.api;

import io.capdesk.rules.Chip;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Tpp;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.RoundingMode;

/** TPP, which the rule counts, and beside it what people compare with. */
@Schema(name = "Amount")
record AmountLine(
        @Schema(description = "Total processing performance, exact.", example = "617120000")
        String tpp,
        @Schema(description = "The same in H100 SXM5 chips, rounded half up; for comparison only. Null where the catalogue lacks"
                + " that chip.", types = {"string", "null"}, example = "38979")
        String h100) {

    private static final String YARDSTICK = "nvidia-h100-sxm5-80gb";

    static AmountLine of(Tpp amount, ChipCatalogue chips) {
        return new AmountLine(amount.toString(), chips.find(YARDSTICK).map(Chip::tpp)
                .map(one -> amount.value().divide(one.value(), 0, RoundingMode.HALF_UP).toPlainString()).orElse(null));
    }
}
