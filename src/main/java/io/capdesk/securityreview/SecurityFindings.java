package io.capdesk.securityreview;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The findings on record, to read. */
@Service
public class SecurityFindings {

    private final JdbcClient jdbc;

    SecurityFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SecurityFinding> find(String controlNumber) {
        return jdbc.sql("select outcome, reason, found_by, found_at from security_finding where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> new SecurityFinding(controlNumber, SecurityOutcome.valueOf(row.getString(1)),
                        unmet(controlNumber), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(SecurityFinding finding) {
        jdbc.sql("insert into security_finding (control_number, outcome, reason, found_by, found_at) values (?, ?, ?, ?, ?)")
                .params(finding.controlNumber(), finding.outcome().name(), finding.reason(), finding.foundBy(),
                        finding.foundAt().atOffset(ZoneOffset.UTC))
                .update();
        finding.unmet().forEach(unmet -> jdbc
                .sql("insert into security_unmet (control_number, requirement, title) values (?, ?, ?)")
                .params(finding.controlNumber(), unmet.code(), unmet.title())
                .update());
    }

    private List<UnmetRequirement> unmet(String controlNumber) {
        return jdbc.sql("select requirement, title from security_unmet where control_number = ? order by requirement")
                .param(controlNumber)
                .query((row, n) -> new UnmetRequirement(row.getString(1), row.getString(2)))
                .list();
    }
}
