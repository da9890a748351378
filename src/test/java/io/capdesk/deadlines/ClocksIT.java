package io.capdesk.deadlines;

import io.capdesk.PostgresServer;
import javax.sql.DataSource;

/** The same on PostgreSQL. */
class ClocksIT extends ClocksTest {

    @Override
    DataSource database() {
        return PostgresServer.emptyDatabase();
    }
}
