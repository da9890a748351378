package io.capdesk.docket;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The dockets and documents that filters name, by the ids that comments carry. Looked up before: a list of one document's comments
 * then comes in the order of its index, and the search, which has no other table, asks for the same. A filter that is null stays null.
 */
@Service
public class FilteredIds {

    private final JdbcClient jdbc;

    FilteredIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> docketsOf(List<String> agencies) {
        return ids("docket", "agency", agencies);
    }

    public List<String> documentsOf(List<String> dockets) {
        return ids("docket_document", "docket", dockets);
    }

    public List<String> documentsBy(List<String> objectIds) {
        return ids("docket_document", "object_id", objectIds);
    }

    private List<String> ids(String table, String column, List<String> values) {
        if (values == null || values.isEmpty()) {
            return values;
        }
        var with = new Conditions().in(column + " in (%s)", values);
        return jdbc.sql("select id from " + table + with.where() + " order by id").params(with.parameters()).query(String.class).list();
    }
}
