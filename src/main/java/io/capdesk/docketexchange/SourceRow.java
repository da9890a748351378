package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One row of a file as it was read.
 *
 * @param number   from 1, the header of a CSV not counted
 * @param record   null where there are problems
 * @param whole    the record of API v4; null for a row of a CSV
 * @param cells    the row of a CSV; null for a record of API v4
 * @param problems empty for a good row
 */
record SourceRow(long number, SourceRecord record, ObjectNode whole, Map<CsvColumn, String> cells, List<RowProblem> problems) {

    static SourceRow bad(long number, List<RowProblem> problems) {
        return new SourceRow(number, null, null, null, problems);
    }

    static SourceRow bad(long number, String column, String reason) {
        return bad(number, List.of(new RowProblem(number, column, reason)));
    }

    boolean good() {
        return problems.isEmpty();
    }
}
