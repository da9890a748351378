package io.capdesk.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.capdesk.rules.Item.Performance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code config/chips.csv}: dense tera-operations a second by data type. */
final class ChipFile {

    record Row(
            String vendor,
            String name,
            Designer designer,
            BigDecimal fp64,
            BigDecimal fp32,
            BigDecimal tf32,
            BigDecimal fp16,
            @JsonProperty("tensor_fp16_bf16") BigDecimal tensorFp16,
            BigDecimal fp8,
            BigDecimal fp4,
            BigDecimal int16,
            BigDecimal int8,
            BigDecimal int4,
            @JsonProperty("memory_bandwidth_gbps") BigDecimal memoryBandwidth,
            @JsonProperty("die_area_mm2") BigDecimal dieArea,
            String note,
            String source) {

        List<Performance> performances() {
            List<Performance> list = new ArrayList<>();
            add(list, fp64, 64);
            add(list, fp32, 32);
            // TF32 keeps 19 bits but its inputs are held in 32, and most publishers count it so
            add(list, tf32, 32);
            add(list, fp16, 16);
            add(list, tensorFp16, 16);
            add(list, fp8, 8);
            add(list, fp4, 4);
            add(list, int16, 16);
            add(list, int8, 8);
            add(list, int4, 4);
            return list;
        }

        private static void add(List<Performance> list, BigDecimal tops, int bits) {
            if (tops != null) {
                list.add(new Performance(tops, bits));
            }
        }
    }

    private ChipFile() {}

    static ChipCatalogue read(ConfigFiles files) {
        CsvTable<Row> table = CsvTable.read(files.read("chips.csv"), Row.class);
        Map<String, Chip> chips = new LinkedHashMap<>();
        table.forEach((row, line) -> {
            if (row.name() == null || row.vendor() == null) {
                throw table.broken(line, "a chip needs a vendor and a name");
            }
            Chip chip = chip(row);
            if (chips.put(chip.id(), chip) != null) {
                throw table.broken(line, "\"" + chip.id() + "\" is there twice");
            }
            if (row.performances().stream().anyMatch(p -> p.tops().signum() < 0)
                    || row.dieArea() != null && row.dieArea().signum() <= 0) {
                throw table.broken(line, "performances are 0 or more, the die area more than 0");
            }
        });
        return new ChipCatalogue(List.copyOf(chips.values()));
    }

    private static Chip chip(Row row) {
        List<Performance> performances = row.performances();
        return new Chip(
                Chip.idOf(row.name()),
                row.vendor(),
                row.name(),
                performances.isEmpty() ? null : Classification.tpp(performances, 1),
                performances,
                row.dieArea(),
                row.memoryBandwidth(),
                row.designer(),
                row.source(),
                row.note());
    }
}
