package io.capdesk.api;

import io.capdesk.rules.Chip;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Item;
import io.capdesk.rules.Rules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A chip of the catalogue, with what it is under the desk's rule set when it is meant for data centers. */
@Schema(name = "Chip")
record ChipLine(
        @Schema(example = "nvidia-h100-sxm5-80gb")
        String id,
        String vendor,
        String name,
        @Schema(description = "Null when no performance is known.", types = {"string", "null"}, example = "15832")
        String tpp,
        @Schema(description = "Null when the die area is not known.", types = {"string", "null"}, example = "19.45")
        String performanceDensity,
        @Schema(description = "Null when not controlled or not known.", types = {"string", "null"}, example = "3A090.a")
        String eccn,
        @Schema(description = "Where the figures come from.", types = {"string", "null"})
        String source) {

    static ChipLine of(Chip chip, Rules rules) {
        if (chip.tpp() == null) {
            return new ChipLine(chip.id(), chip.vendor(), chip.name(), null, null, null, chip.source());
        }
        ItemAnswer item = rules.classify(List.of(Item.ofChip(chip.id(), 1))).get(0);
        return new ChipLine(chip.id(), chip.vendor(), chip.name(), DeterminationAnswer.shown(item.tpp()),
                DeterminationAnswer.shown(item.performanceDensity()), item.eccn(), chip.source());
    }
}
