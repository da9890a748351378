package io.capdesk.documents;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per owner, locked by whoever adds files or hands them over: neither can slip past the other or past the count. */
@Component
class Folders {

    private final JdbcClient jdbc;
    private final boolean postgres;

    Folders(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.postgres = Boolean.TRUE.equals(new JdbcTemplate(dataSource).execute((ConnectionCallback<Boolean>) connection ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** Locks the owner's folder until the transaction ends; says to whom it was handed over, if it was. */
    Optional<String> lock(String owner) {
        Optional<Optional<String>> locked;
        do {
            openIfAbsent(owner);
            locked = jdbc.sql("select handed_over_to from document_folder where owner = ? for update").param(owner)
                    .query((row, n) -> Optional.ofNullable(row.getString(1))).optional();
            // who waited for the lock may find the folder cleared away
        } while (locked.isEmpty());
        return locked.get();
    }

    /** By whoever holds its lock. */
    void remove(String owner) {
        jdbc.sql("delete from document_folder where owner = ?").param(owner).update();
    }

    void handedOver(String owner, String to) {
        jdbc.sql("update document_folder set handed_over_to = ? where owner = ?").params(to, owner).update();
    }

    /** A unique violation would abort a PostgreSQL transaction; H2 has no ON CONFLICT and undoes only the statement. */
    private void openIfAbsent(String owner) {
        if (postgres) {
            jdbc.sql("insert into document_folder (owner) values (?) on conflict do nothing").param(owner).update();
            return;
        }
        try {
            jdbc.sql("merge into document_folder f using (values (cast(? as varchar(64)))) as wanted(owner)"
                            + " on f.owner = wanted.owner when not matched then insert (owner) values (wanted.owner)")
                    .param(owner)
                    .update();
        } catch (DuplicateKeyException openedMeanwhile) {
            // that it is there is all that was wanted
        }
    }
}
