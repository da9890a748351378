package io.capdesk.securityreview;

import io.capdesk.rules.SecurityRequirement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The findings of a case; whoever writes has locked it. */
@Component
class ParagraphRows {

    private final JdbcClient jdbc;

    ParagraphRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ParagraphFinding> of(String controlNumber) {
        return jdbc.sql("select * from security_paragraph where control_number = ? order by requirement").param(controlNumber)
                .query(ParagraphRows::finding).list();
    }

    /**
     * False where somebody has changed it since.
     *
     * @param seen the version that the change is of; 0 for none
     */
    boolean save(String controlNumber, SecurityRequirement requirement, int seen, FindingAnswer answer, String by, Instant at) {
        int changed = jdbc.sql("update security_paragraph set version = version + 1, paragraph = ?, title = ?, finding = ?, planned_for = ?,"
                        + " said = ?, proposed = ?, document = ?, page = ?, saved_by = ?, saved_at = ?"
                        + " where control_number = ? and requirement = ? and version = ?")
                .params(requirement.paragraph(), requirement.title(), name(answer), answer.plannedFor(), answer.comment(), answer.proposed(),
                        answer.document(), answer.page(), by, at.atOffset(ZoneOffset.UTC), controlNumber, requirement.code(), seen).update();
        if (changed == 1 || seen > 0 || of(controlNumber).stream().anyMatch(one -> one.code().equals(requirement.code()))) {
            return changed == 1;
        }
        jdbc.sql("insert into security_paragraph (paragraph, title, finding, planned_for, said, proposed, document, page, saved_by, saved_at,"
                        + " control_number, requirement, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .params(requirement.paragraph(), requirement.title(), name(answer), answer.plannedFor(), answer.comment(), answer.proposed(),
                        answer.document(), answer.page(), by, at.atOffset(ZoneOffset.UTC), controlNumber, requirement.code()).update();
        return true;
    }

    private static String name(FindingAnswer answer) {
        return answer.finding() == null ? null : answer.finding().name();
    }

    private static ParagraphFinding finding(ResultSet row, int n) throws SQLException {
        String finding = row.getString("finding");
        int page = row.getInt("page");
        Integer onPage = row.wasNull() ? null : page;
        return new ParagraphFinding(row.getString("requirement"), row.getString("paragraph"), row.getString("title"), row.getInt("version"),
                new FindingAnswer(finding == null ? null : Finding.valueOf(finding), row.getObject("planned_for", LocalDate.class),
                        row.getString("said"), row.getString("proposed"), row.getObject("document", UUID.class), onPage),
                row.getString("saved_by"), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
