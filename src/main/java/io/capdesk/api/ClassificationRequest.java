package io.capdesk.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** The body of {@code POST /api/v1/classifications}. */
@Schema(name = "ClassificationRequest")
record ClassificationRequest(
        @ArraySchema(minItems = 1, maxItems = 100, arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED))
        List<ItemRequest> items) {}
