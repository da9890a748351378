package io.capdesk.screening.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The list as CSV: the 29 columns of the published file, or the columns of the shipped one, found by their names. */
final class CsvList {

    private static final int LONGEST_CELL = 2_000_000;
    private static final List<String> NEEDED = List.of("source", "entity_number", "type", "name", "alt_names");

    private static final CsvMapper MAPPER = new CsvMapper(CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build()).build());

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<EntryRow> rows = new ArrayList<>();

    private CsvList() {}

    static List<EntryRow> read(String content) throws BrokenList {
        return new CsvList().rows(content);
    }

    private List<EntryRow> rows(String content) throws BrokenList {
        int line = 1;
        try (MappingIterator<String[]> cells = MAPPER.readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(content)) {
            while (cells.hasNextValue()) {
                line = cells.getCurrentLocation().getLineNr();
                row(line, cells.nextValue());
            }
        } catch (RuntimeJsonMappingException | JsonProcessingException wrong) {
            throw new BrokenList(line, "the row that begins here is no CSV: " + firstLine(wrong.getMessage()));
        } catch (IOException impossible) {
            throw new BrokenList(line, impossible.getMessage());
        }
        return rows;
    }

    private void row(int line, String[] cells) throws BrokenList {
        if (columns.isEmpty()) {
            header(cells);
            return;
        }
        if (cells.length == 1 && cells[0].isBlank()) {
            return;
        }
        if (cells.length != columns.size()) {
            throw new BrokenList(line, "the row has " + cells.length + " cells where the header has " + columns.size());
        }
        rows.add(new EntryRow(line, cell(cells, "source"), cell(cells, "entity_number"), cell(cells, "type"),
                cell(cells, "name"), parts(cell(cells, "alt_names")), countries(cells), parts(cell(cells, "addresses")),
                cell(cells, "programs"), cell(cells, "license_requirement"), cell(cells, "license_policy"),
                cell(cells, "federal_register_notice"), cell(cells, "source_list_url")));
    }

    private void header(String[] cells) throws BrokenList {
        for (int i = 0; i < cells.length; i++) {
            columns.put(cells[i].strip().replace("\uFEFF", ""), i);
        }
        TreeSet<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty() || columns.size() != cells.length) {
            throw new BrokenList(1, "the header lacks " + String.join(", ", missing) + (missing.isEmpty() ? "a name or has one twice" : ""));
        }
    }

    /** The published file has countries only inside addresses and with people. */
    private List<String> countries(String[] cells) {
        if (columns.containsKey("countries")) {
            return Arrays.asList(cell(cells, "countries").split(";"));
        }
        List<String> countries = new ArrayList<>();
        parts(cell(cells, "addresses")).forEach(address -> countries.add(address.substring(address.lastIndexOf(',') + 1)));
        countries.addAll(parts(cell(cells, "citizenships")));
        countries.addAll(parts(cell(cells, "nationalities")));
        return countries;
    }

    private String cell(String[] cells, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : cells[at].strip();
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String firstLine(String message) {
        return message == null ? "it cannot be read" : message.lines().findFirst().orElse("").replaceAll("\\s*\\(.*", "");
    }
}
