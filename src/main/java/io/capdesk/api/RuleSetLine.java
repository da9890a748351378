package io.capdesk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.capdesk.rules.RuleSet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A rule set that can be asked. */
@Schema(name = "RuleSet")
record RuleSetLine(
        @Schema(example = "RS-DIFF")
        String id,
        String title,
        LocalDate legalFrom,
        LocalDate complianceFrom,
        boolean enforced,
        @Schema(description = "The desk's: used where a request names none.")
        @JsonProperty("default")
        boolean desks) {

    static RuleSetLine of(RuleSet ruleSet, boolean desks) {
        return new RuleSetLine(ruleSet.id(), ruleSet.title(), ruleSet.legalFrom(), ruleSet.complianceFrom(),
                ruleSet.enforced(), desks);
    }
}
