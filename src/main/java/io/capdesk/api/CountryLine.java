package io.capdesk.api;

import io.capdesk.rules.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A country on a day. */
@Schema(name = "Country")
record CountryLine(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "MY")
        String alpha2,
        String name,
        @Schema(description = "Null where the desk's rule set has no tier for it.", types = {"string", "null"})
        Tier tier,
        @Schema(description = "Country Groups of Supplement No. 1 to part 740.", example = "[\"A:6\"]")
        List<String> groups) {}
