package io.capdesk.api;

import io.capdesk.api.DeterminationAnswer.ItemLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the items are, wherever they go. */
@Schema(name = "Classification")
record ClassificationAnswer(
        @Schema(description = "One answer for each item, in the order of the request.")
        List<ItemLine> items) {}
