package io.capdesk.caseload;

import io.capdesk.PostgresServer;
import javax.sql.DataSource;

class CaseloadPostgresIT extends CaseloadContract {

    @Override
    DataSource database() {
        return PostgresServer.emptyDatabase();
    }
}
