package io.capdesk.securityreview;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The outcomes on record, to read. */
@Service
public class SecurityFindings {

    private final JdbcClient jdbc;
    private final ParagraphRows paragraphs;

    SecurityFindings(JdbcClient jdbc, ParagraphRows paragraphs) {
        this.jdbc = jdbc;
        this.paragraphs = paragraphs;
    }

    public Optional<SecurityFinding> find(String controlNumber) {
        return jdbc.sql("select outcome, reason, found_by, found_at from security_finding where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> new SecurityFinding(controlNumber, SecurityOutcome.valueOf(row.getString(1)), List.of(),
                        row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional().map(found -> found.with(unmet(controlNumber)));
    }

    void keep(SecurityFinding finding) {
        jdbc.sql("insert into security_finding (control_number, outcome, reason, found_by, found_at) values (?, ?, ?, ?, ?)")
                .params(finding.controlNumber(), finding.outcome().name(), finding.reason(), finding.foundBy(),
                        finding.foundAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the license proposes for each paragraph, names of {@link TermLibrary}; each once. */
    public List<String> proposed(String controlNumber) {
        return paragraphs.of(controlNumber).stream().map(one -> one.answer().proposed()).filter(name -> name != null).distinct().toList();
    }

    private List<UnmetRequirement> unmet(String controlNumber) {
        return paragraphs.of(controlNumber).stream().filter(ParagraphFinding::unmet).map(one -> new UnmetRequirement(one.code(),
                one.paragraph(), one.title(), one.answer().finding() == Finding.MET_BY_PLAN ? one.answer().plannedFor() : null)).toList();
    }
}
