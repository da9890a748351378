package io.capdesk.caseload;

import io.capdesk.names.PartyNames;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Cases of one applicant for one ultimate consignee, by its name without case, accents, punctuation and legal form. */
@Service
public class PendingCases {

    /** Of these the newest are looked at. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final PartyNames names;

    PendingCases(JdbcClient jdbc, PartyNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Control numbers; one statement, and none for a name without a letter. */
    public List<String> of(UUID organization, String destination, String consignee, Collection<String> stages) {
        var key = SearchWords.key(names.key(consignee));
        return key.isEmpty() ? List.of() : jdbc.sql("select c.control_number from caseload_party p join caseload_case c"
                        + " on c.number = p.number where p.name_key = :key and p.role = 'ULTIMATE_CONSIGNEE' and c.organization = :organization"
                        + " and c.destination = :destination and c.stage in (:stages) order by p.number desc fetch first " + MOST + " rows only")
                .param("key", key).param("organization", organization).param("destination", destination).param("stages", stages)
                .query(String.class).list();
    }
}
