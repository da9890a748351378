package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How amounts and instants lie in the columns. */
final class Stored {

    private Stored() {}

    static BigDecimal tpp(Tpp tpp) {
        return tpp.value();
    }

    static Tpp tpp(ResultSet row, String column) throws SQLException {
        return new Tpp(row.getBigDecimal(column));
    }

    static OffsetDateTime instant(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
