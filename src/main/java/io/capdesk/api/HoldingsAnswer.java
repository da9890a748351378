package io.capdesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.capdesk.rules.Holdings;
import io.capdesk.rules.Holdings.ShareTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The shares of a universal validated end user's group, each against its limit. */
@Schema(name = "Holdings")
record HoldingsAnswer(
        @Schema(example = "660000000")
        String totalTpp,
        List<ShareLine> tests) {

    static HoldingsAnswer of(Holdings found) {
        return new HoldingsAnswer(found.totalTpp().shown(), found.tests().stream().map(ShareLine::of).toList());
    }

    @Schema(name = "ShareTest")
    record ShareLine(
            @Schema(description = "OUTSIDE_AIA_25: outside the destinations of Supplement No. 5 to part 740, paragraph "
                    + "(a). SINGLE_COUNTRY_7: one for each country outside them. US_OUTSIDE_US_50: only for "
                    + "headquarters in the US.")
            ShareTest.Code code,
            @Schema(description = "Only with SINGLE_COUNTRY_7.", example = "MY")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String country,
            @Schema(description = "Four decimals, half up; compared exactly.", example = "0.0909")
            String share,
            @Schema(example = "0.07")
            String limit,
            boolean passes) {

        static ShareLine of(ShareTest found) {
            return new ShareLine(found.code(), found.country(), found.share().toPlainString(),
                    found.limit().toPlainString(), found.passes());
        }
    }
}
