package io.capdesk.caseload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statement of one page. It reads an index that has the cases in the order of the list, and stops when the page is full:
 * of the whole words the longest leads, since it is likely the rarest. A beginning of a word can't lead so; if nothing else
 * does, a bounded number of its words is looked at.
 */
final class SearchStatement {

    /** Words with one beginning that are looked at when nothing else leads. */
    private static final int MOST_BEGUN = 1_000;

    private static final String COLUMNS = "select c.number, c.control_number, c.applicant_name, c.destination, c.consignee_name,"
            + " c.registered_at, c.stage, c.order_tpp, c.aggregate_tpp, c.eccns from ";

    private final StringBuilder sql = new StringBuilder(COLUMNS);
    private final List<Object> params = new ArrayList<>();
    private final CaseQuery query;
    private final boolean begunAlone;

    SearchStatement(CaseQuery query, List<SearchWord> words) {
        this.query = query;
        var leader = words.stream().filter(SearchWord::whole).max(Comparator.comparing(word -> word.text().length()));
        begunAlone = leader.isEmpty() && !words.isEmpty();
        var leads = leader.or(() -> words.stream().max(Comparator.comparing(word -> word.text().length())));
        leads.ifPresentOrElse(this::lead, () -> sql.append("caseload_case c where 1 = 1"));
        words.stream().filter(word -> !Optional.of(word).equals(leads)).forEach(this::also);
        restrict();
        sql.append(" order by ").append(order(leader)).append(" fetch first ").append(CaseQuery.PAGE + 1).append(" rows only");
    }

    String sql() {
        return sql.toString();
    }

    List<Object> params() {
        return params;
    }

    boolean begunAlone() {
        return begunAlone;
    }

    private void lead(SearchWord word) {
        if (word.whole()) {
            sql.append("caseload_word w join caseload_case c on c.number = w.number where w.word = ?");
            add(word.text());
            if (query.organization() != null) {
                and("w.organization = ?", query.organization());
            }
            if (query.before() != null) {
                and("w.number < ?", query.before());
            }
        } else {
            sql.append("caseload_case c where c.number in (select number from (select number from caseload_word where");
            if (query.organization() != null) {
                sql.append(" organization = ? and");
                add(query.organization());
            }
            sql.append(" word >= ? and word < ? fetch first ").append(MOST_BEGUN).append(" rows only) begun)");
            add(word.text());
            add(word.end());
        }
    }

    private void also(SearchWord word) {
        sql.append(" and exists (select 1 from caseload_word o where o.number = c.number and ");
        if (word.whole()) {
            sql.append("o.word = ?)");
            add(word.text());
        } else {
            sql.append("o.word >= ? and o.word < ?)");
            add(word.text());
            add(word.end());
        }
    }

    private void restrict() {
        if (query.organization() != null) {
            and("c.organization = ?", query.organization());
        }
        if (query.stage() != null) {
            and("c.stage = ?", query.stage());
        }
        if (query.before() != null) {
            and("c.number < ?", query.before());
        }
        if (query.only() != null) {
            sql.append(" and c.control_number in (")
                    .append(String.join(", ", Collections.nCopies(query.only().size(), "?"))).append(')');
            params.addAll(query.only());
        }
    }

    /** What is the same in all rows stands first, so that an index is seen to have the order. */
    private String order(Optional<SearchWord> leader) {
        if (leader.isPresent()) {
            return query.organization() == null ? "w.word, w.number desc" : "w.organization, w.word, w.number desc";
        }
        return (query.organization() == null ? "" : "c.organization, ") + (query.stage() == null ? "" : "c.stage, ")
                + "c.number desc";
    }

    private void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        add(value);
    }

    private void add(Object value) {
        params.add(value);
    }
}
