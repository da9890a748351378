package io.capdesk.caseload;

import io.capdesk.allocation.Standings;
import io.capdesk.deadlines.Clocks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by the words they have: control number, applicant, any party, destination, ECCN. Who may see what it finds, the
 * caller settles with {@code access} and says in the query.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    /** More words than these are not looked at. */
    static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Standings standings;

    CaseSearch(JdbcClient jdbc, Clocks clocks, Standings standings) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.standings = standings;
    }

    /** A bounded number of statements, however many cases there are. */
    public CasePage find(CaseQuery query) {
        if (query.only() != null && query.only().isEmpty()) {
            return CasePage.EMPTY;
        }
        var typed = SearchWords.typed(query.text()).stream().limit(MOST_WORDS).toList();
        if (typed.isEmpty() && !query.text().isBlank()) {
            return CasePage.EMPTY;
        }
        var words = typed.stream().map(word -> new SearchWord(word, whole(word, query))).toList();
        var statement = new SearchStatement(query, words);
        var lines = jdbc.sql(statement.sql()).params(statement.params()).query(StoredLine::read).list();
        var shown = lines.stream().limit(CaseQuery.PAGE).toList();
        return new CasePage(completed(shown), lines.size() > CaseQuery.PAGE ? shown.get(shown.size() - 1).number() : null,
                statement.begunAlone());
    }

    /** Names of the applicants by control number; what is no case is left out. One statement. */
    public Map<String, String> applicants(Collection<String> controlNumbers) {
        record Named(String controlNumber, String applicant) {}
        return controlNumbers.isEmpty() ? Map.of()
                : jdbc.sql("select control_number, applicant_name from caseload_case where control_number in (:cases)")
                        .param("cases", controlNumbers).query((row, n) -> new Named(row.getString(1), row.getString(2))).list().stream()
                        .collect(Collectors.toMap(Named::controlNumber, Named::applicant));
    }

    /** A word that a case has as it was typed is taken as it is; any other is the beginning of a word. */
    private boolean whole(String word, CaseQuery query) {
        var params = new ArrayList<Object>(List.of(word));
        if (query.organization() != null) {
            params.add(query.organization());
        }
        return !jdbc.sql("select 1 from caseload_word where word = ?" + (query.organization() == null ? "" : " and organization = ?")
                + " fetch first 1 row only").params(params).query(Integer.class).list().isEmpty();
    }

    private List<CaseLine> completed(List<StoredLine> lines) {
        var numbers = lines.stream().map(StoredLine::controlNumber).collect(Collectors.toSet());
        var running = clocks.running(numbers);
        var holdings = standings.holdings(numbers);
        return lines.stream().map(line -> line.toLine(running.getOrDefault(line.controlNumber(), List.of()),
                holdings.getOrDefault(line.controlNumber(), Set.of()))).toList();
    }
}
