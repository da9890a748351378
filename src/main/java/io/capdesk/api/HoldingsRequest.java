package io.capdesk.api;

import io.capdesk.rules.Tpp;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of {@code POST /api/v1/veu-holdings}. */
@Schema(name = "HoldingsRequest")
record HoldingsRequest(
        @Schema(description = "Country of the group's headquarters, ISO 3166-1 alpha-2.", example = "US",
                requiredMode = RequiredMode.REQUIRED)
        String headquarters,
        @Schema(description = "TPP of the .a level that the group owns, by country; may be empty.",
                example = "{\"US\": \"600000000\", \"MY\": \"60000000\"}", requiredMode = RequiredMode.REQUIRED)
        Map<String, String> holdingsTpp) {

    Map<String, Tpp> amounts(Reading reading) {
        if (holdingsTpp == null) {
            return reading.refuse("holdingsTpp", "is missing; send {} for nothing held");
        }
        Map<String, Tpp> amounts = new LinkedHashMap<>();
        holdingsTpp.forEach((country, amount) -> {
            String field = "holdingsTpp." + Shown.name(country);
            if (amount == null) {
                reading.refuse(field, "is null; a decimal number in a string is due");
            } else {
                amounts.put(country, reading.amount(field, amount));
            }
        });
        return amounts;
    }
}
