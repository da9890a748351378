package io.capdesk.api;

import io.capdesk.rules.Activity;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Transaction.Authorization;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/**
 * The body of {@code POST /api/v1/determinations}. The types are those of JSON, no richer, so that a refusal can name
 * every field that is wrong and not only the first; {@link Reading} turns them into values.
 */
@Schema(name = "DeterminationRequest", description = "Who sends what to whom, where, when. A field that is left out or "
        + "null has its default; a field that is not listed here is refused.")
record DeterminationRequest(
        @Schema(description = "Rule set, see /api/v1/rule-sets. Left out: the desk's.", example = "RS-DIFF")
        String ruleSet,
        @Schema(description = "Legal day, not before the rule set is law. Left out: today in Washington.",
                format = "date", example = "2025-06-01")
        String date,
        @Schema(implementation = Activity.class, defaultValue = "EXPORT")
        String activity,
        @Schema(description = "Where the items come from, ISO 3166-1 alpha-2.", defaultValue = "US", example = "US")
        String origin,
        @Schema(description = "Location of the ultimate consignee, ISO 3166-1 alpha-2.", example = "MY",
                requiredMode = RequiredMode.REQUIRED)
        String destination,
        @Schema(requiredMode = RequiredMode.REQUIRED)
        ConsigneeRequest ultimateConsignee,
        AuthorizationRequest authorization,
        @Schema(implementation = EndUse.class, defaultValue = "GENERAL")
        String endUse,
        @ArraySchema(minItems = 1, maxItems = 100, arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED))
        List<ItemRequest> items,
        @Schema(description = "The weights are stored in a facility that meets Supplement No. 10 to part 748, "
                + "paragraphs 14, 15 and 18.", defaultValue = "false")
        Boolean storageMeetsSupplement10,
        CountersRequest counters) {

    @Schema(name = "UltimateConsignee")
    record ConsigneeRequest(
            @Schema(description = "Country of its headquarters, ISO 3166-1 alpha-2.", example = "MY",
                    requiredMode = RequiredMode.REQUIRED)
            String headquarters,
            @Schema(description = "Name of the ultimate parent: the subject of the LPP account.",
                    example = "Example Berhad")
            String ultimateParent,
            @Schema(description = "Country of the ultimate parent's headquarters. Left out: that of headquarters.",
                    example = "MY")
            String ultimateParentHeadquarters,
            @Schema(description = "Not a government, nor owned or controlled by one (15 CFR 740.28).",
                    defaultValue = "false")
            Boolean privateSector) {}

    @Schema(name = "Authorization", description = "The data center validated end user's standing (15 CFR 748.15).")
    record AuthorizationRequest(
            @Schema(implementation = Authorization.Kind.class, requiredMode = RequiredMode.REQUIRED)
            String kind,
            @Schema(description = "For NVEU: the country it was given for.", example = "MY")
            String country) {}

    @Schema(name = "Counters", description = "What was used up before this transaction, in TPP.")
    record CountersRequest(
            @Schema(description = "Of the country's allocation.", defaultValue = "0", example = "0")
            String countryTpp,
            @Schema(description = "Of the ultimate parent's LPP limit in this calendar year.", defaultValue = "0",
                    example = "0")
            String lppTppThisYear,
            @Schema(description = "Received under AIA in all.", defaultValue = "0", example = "0")
            String aiaCumulativeTpp,
            @Schema(description = "Of the national validated end user's figure.", defaultValue = "0", example = "0")
            String nveuTpp) {}
}
