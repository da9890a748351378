package io.capdesk.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A CSV file with a header line; every row remembers its line. */
final class CsvTable<T> {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String origin;
    private final List<T> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private CsvTable(String origin) {
        this.origin = origin;
    }

    static <T> CsvTable<T> read(ConfigFiles.Text text, Class<T> type) {
        CsvTable<T> table = new CsvTable<>(text.origin());
        CsvSchema schema = MAPPER.schemaFor(type).withHeader().withColumnReordering(true);
        int line = 1;
        try (MappingIterator<T> iterator = MAPPER.readerFor(type).with(schema).readValues(text.content())) {
            while (iterator.hasNextValue()) {
                line = iterator.getCurrentLocation().getLineNr();
                table.rows.add(iterator.nextValue());
                table.lines.add(line);
            }
        } catch (JsonProcessingException | RuntimeJsonMappingException wrong) {
            JsonProcessingException cause = wrong instanceof JsonProcessingException processing
                    ? processing
                    : (JsonProcessingException) wrong.getCause();
            int at = cause.getLocation() == null ? line : cause.getLocation().getLineNr();
            throw table.broken(at, cause.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
        } catch (IOException impossible) {
            throw table.broken(line, impossible.getMessage());
        }
        if (table.rows.isEmpty()) {
            throw table.broken(0, "it has no rows");
        }
        return table;
    }

    List<T> rows() {
        return rows;
    }

    void forEach(BiConsumer<T, Integer> action) {
        for (int i = 0; i < rows.size(); i++) {
            action.accept(rows.get(i), lines.get(i));
        }
    }

    BrokenRuleSet broken(int line, String reason) {
        return new BrokenRuleSet(origin, line, reason);
    }
}
