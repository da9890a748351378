package io.capdesk.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.capdesk.DataMigration;
import io.capdesk.names.PartyNames;
import io.capdesk.rules.Countries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that were registered before there was a read model. The parties stand in their forms, which SQL can't read. */
@Component
class CasesOfBefore extends DataMigration {

    private static final int AT_A_TIME = 500;
    private static final String CASES = "select a.number, a.control_number, a.organization, a.applicant_name, a.destination,"
            + " a.consignee_name, a.registered_at, a.stage, a.form from application a where a.number > ?"
            + " order by a.number fetch first " + AT_A_TIME + " rows only";

    private final Countries countries;
    private final PartyNames names;
    private final ObjectMapper json = new ObjectMapper();

    CasesOfBefore(Countries countries, PartyNames names) {
        super("26.1.1", "caseload of before");
        this.names = names;
        this.countries = countries;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var jdbc = jdbc(context);
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            // words with one beginning follow each other only in the order of their characters' numbers, not of a language
            jdbc.sql("alter table caseload_word alter column word type varchar(64) collate \"C\"").update();
        }
        long last = 0;
        for (List<CaseOpened> some = after(last, jdbc); !some.isEmpty(); some = after(last, jdbc)) {
            some.forEach(one -> keep(one, jdbc));
            last = some.get(some.size() - 1).number();
        }
    }

    private List<CaseOpened> after(long number, JdbcClient jdbc) {
        return jdbc.sql(CASES).param(number).query(this::read).list();
    }

    private CaseOpened read(ResultSet row, int n) throws SQLException {
        return new CaseOpened(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4), row.getString(5),
                row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8),
                parties(row.getString(6), row.getString(9)));
    }

    private List<CaseParty> parties(String consignee, String form) {
        var parties = new ArrayList<CaseParty>();
        parties.add(new CaseParty("ULTIMATE_CONSIGNEE", consignee));
        try {
            JsonNode answers = json.readTree(form);
            var parent = answers.path("consignee").path("ultimateParent").asText("");
            if (!parent.isBlank()) {
                parties.add(new CaseParty("ULTIMATE_PARENT", parent));
            }
            answers.path("parties").forEach(party -> parties.add(new CaseParty(party.path("role").asText("OTHER_PARTY"),
                    party.path("name").asText(""))));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The form of a registered application is no JSON", broken);
        }
        return parties;
    }

    private void keep(CaseOpened one, JdbcClient jdbc) {
        var rows = new CaseRows(jdbc, names);
        rows.add(one, countries.name(one.destination()));
        jdbc.sql("select d.aggregate_tpp, (select sum(coalesce(c.unit_tpp, 0) * c.quantity) from classification c"
                        + " where c.control_number = d.control_number) as order_tpp from determination d where d.control_number = ?")
                .param(one.controlNumber()).query((row, n) -> List.of(row.getBigDecimal(2), row.getBigDecimal(1))).optional()
                .ifPresent(tpp -> rows.determine(one.controlNumber(), tpp.get(0), tpp.get(1), eccns(one.controlNumber(), jdbc)));
    }

    private static List<String> eccns(String controlNumber, JdbcClient jdbc) {
        return jdbc.sql("select distinct eccn from classification where control_number = ? and eccn is not null order by eccn")
                .param(controlNumber).query(String.class).list();
    }
}
