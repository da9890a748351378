package io.capdesk.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What returned applications lacked, to read. */
@Service
public class Deficiencies {

    private final JdbcClient jdbc;

    Deficiencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which the officer listed them; empty where it was not returned by an officer. */
    public List<Deficiency> of(String controlNumber) {
        return jdbc.sql("select missing, remedy from deficiency where control_number = ? order by position").param(controlNumber)
                .query((row, n) -> new Deficiency(row.getString(1), row.getString(2))).list();
    }

    void keep(String controlNumber, List<Deficiency> deficiencies) {
        for (int position = 0; position < deficiencies.size(); position++) {
            var one = deficiencies.get(position);
            jdbc.sql("insert into deficiency (control_number, position, missing, remedy) values (?, ?, ?, ?)")
                    .params(controlNumber, position, one.missing(), one.remedy()).update();
        }
    }
}
