package io.capdesk.api;

import io.capdesk.rules.Designer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/**
 * One item as a program describes it. {@code quantity} and {@code count} may be left out and are then 1: the interface
 * names the required fields, and they are not among them.
 */
@Schema(name = "Item", description = "Exactly one of chip, performances, containsIcs and modelWeights. Decimals are "
        + "strings.")
record ItemRequest(
        @Schema(description = "Id of a chip of the catalogue, see /api/v1/chips.", example = "nvidia-h100-sxm5-80gb")
        String chip,
        List<PerformanceRequest> performances,
        @Schema(description = "Processing units on the integrated circuit, each with these performances.",
                defaultValue = "1", minimum = "1")
        Long units,
        @Schema(description = "Die area of the whole integrated circuit. Left out: unknown.", example = "814")
        String dieAreaMm2,
        @Schema(description = "Made with non-planar transistors.", defaultValue = "true")
        Boolean nonPlanar,
        @Schema(description = "Designed or marketed for data centers.", defaultValue = "true")
        Boolean dataCenter,
        @Schema(description = "Total DRAM bandwidth.", example = "3350")
        String memoryBandwidthGBps,
        @Schema(implementation = Designer.class, description = "Left out: the catalogue's, else AUTHORIZED, and a "
                + "reason says so.")
        String designer,
        @Schema(description = "The paragraph under which the item is listed besides: 3A001.z.1 to .4, 4A003.z.1 to "
                + ".2, 4A004, 4A005, 5A002.z.1 to .5, 5A004.z.1 to .2, 5A992.", example = "5A992")
        String otherEccn,
        @Schema(description = "The circuits in a computer, assembly or component.")
        List<ContainedRequest> containsIcs,
        WeightsRequest modelWeights,
        @Schema(defaultValue = "1", minimum = "1")
        Long quantity) {

    @Schema(name = "Performance")
    record PerformanceRequest(
            @Schema(description = "Dense tera-operations a second of one unit.", example = "1979",
                    requiredMode = RequiredMode.REQUIRED)
            String tops,
            @Schema(description = "Bits of the inputs to the multiplication; TF32 counts 32.", example = "8",
                    minimum = "1", requiredMode = RequiredMode.REQUIRED)
            Long bitLength) {}

    @Schema(name = "ContainedIc", description = "Exactly one of chip and performances.")
    record ContainedRequest(
            @Schema(example = "nvidia-h100-sxm5-80gb")
            String chip,
            List<PerformanceRequest> performances,
            @Schema(defaultValue = "1", minimum = "1")
            Long units,
            String dieAreaMm2,
            @Schema(defaultValue = "true")
            Boolean nonPlanar,
            @Schema(description = "Left out: the item's.")
            Boolean dataCenter,
            String memoryBandwidthGBps,
            @Schema(description = "How many are in one item.", defaultValue = "1", minimum = "1")
            Long count) {}

    @Schema(name = "ModelWeights")
    record WeightsRequest(
            @Schema(description = "Training operations in total, the base model's included.", example = "4.8e26",
                    requiredMode = RequiredMode.REQUIRED)
            String operations,
            @Schema(defaultValue = "false")
            Boolean published,
            DerivedFromRequest derivedFrom,
            SyntheticRequest synthetic) {}

    @Schema(name = "BaseModel")
    record DerivedFromRequest(
            @Schema(example = "4e26", requiredMode = RequiredMode.REQUIRED)
            String operations,
            @Schema(defaultValue = "false")
            Boolean published) {}

    @Schema(name = "SyntheticData", description = "Unpublished data that one other model generated.")
    record SyntheticRequest(
            @Schema(description = "Share of the operations that train on it, 0 to 1.", example = "0.15",
                    requiredMode = RequiredMode.REQUIRED)
            String share,
            @Schema(description = "Training operations of the generating model.", example = "5e25",
                    requiredMode = RequiredMode.REQUIRED)
            String generatorOperations,
            @Schema(description = "Operations that generated the data.", example = "1e24",
                    requiredMode = RequiredMode.REQUIRED)
            String generationOperations,
            @Schema(defaultValue = "false")
            Boolean generatorPublished) {}
}
