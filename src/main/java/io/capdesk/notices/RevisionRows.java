package io.capdesk.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.capdesk.allocation.AccountKey;
import io.capdesk.intake.Classified;
import io.capdesk.notices.Notice.Ended;
import io.capdesk.notices.Notice.Revision;
import io.capdesk.rules.Determination.Obligation;
import io.capdesk.rules.Tpp;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices say and said: form, items, obligations. Written once, never changed. */
@Repository
class RevisionRows {

    private static final String LINE = "\n";

    private final ObjectMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID notice, Revision revision) {
        jdbc.sql("insert into notice_revision (notice, revision, filed_by, filed_at, because, form, account, amount_tpp, rule_set,"
                        + " rule_set_hash, reasons) values (:notice, :revision, :by, :at, :because, :form, :account, :amount, :ruleSet,"
                        + " :hash, :reasons)")
                .param("notice", notice).param("revision", revision.number()).param("by", revision.filedBy())
                .param("at", NoticeRows.at(revision.filedAt())).param("because", revision.because(), Types.VARCHAR)
                .param("form", written(revision.form()))
                .param("account", revision.account() == null ? null : revision.account().toString(), Types.VARCHAR)
                .param("amount", revision.amountTpp().value()).param("ruleSet", revision.ruleSet())
                .param("hash", revision.ruleSetHash()).param("reasons", String.join(LINE, revision.reasons()))
                .update();
        for (int i = 0; i < revision.items().size(); i++) {
            insert(notice, revision.number(), i, revision.items().get(i));
        }
        for (int i = 0; i < revision.obligations().size(); i++) {
            insert(notice, revision.number(), i, revision.obligations().get(i));
        }
    }

    private void insert(UUID notice, int revision, int position, Classified item) {
        jdbc.sql("insert into notice_item (notice, revision, position, description, quantity, eccn, unit_tpp, performance_density)"
                        + " values (:notice, :revision, :position, :description, :quantity, :eccn, :tpp, :density)")
                .param("notice", notice).param("revision", revision).param("position", position)
                .param("description", item.description()).param("quantity", item.quantity())
                .param("eccn", item.eccn(), Types.VARCHAR)
                .param("tpp", item.unitTpp() == null ? null : item.unitTpp().value(), Types.NUMERIC)
                .param("density", item.performanceDensity(), Types.NUMERIC)
                .update();
    }

    private void insert(UUID notice, int revision, int position, Obligation duty) {
        jdbc.sql("insert into notice_obligation (notice, revision, position, code, due_on, said, citation)"
                        + " values (:notice, :revision, :position, :code, :due, :said, :citation)")
                .param("notice", notice).param("revision", revision).param("position", position).param("code", duty.code())
                .param("due", duty.due(), Types.DATE).param("said", duty.text()).param("citation", duty.citation())
                .update();
    }

    /** A row of notice joined with its revision. */
    Notice notice(ResultSet row, int line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Notice(id, row.getString("number"), NoticeKind.valueOf(row.getString("kind")),
                row.getObject("organization", UUID.class), row.getString("applicant_name"), row.getString("contact_name"),
                row.getString("contact_email"), row.getString("application"), row.getString("filed_by"),
                instant(row, "filed_at"), NoticeState.valueOf(row.getString("state")), row.getString("ultimate_parent"),
                row.getObject("ship_on", LocalDate.class), ended(row), revision(id, row));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        String by = row.getString("ended_by");
        return by == null ? null : new Ended(by, instant(row, "ended_at"), row.getString("ended_because"));
    }

    private Revision revision(UUID notice, ResultSet row) throws SQLException {
        int number = row.getInt("revision");
        String account = row.getString("account");
        return new Revision(number, row.getString("revised_by"), instant(row, "revised_at"), row.getString("because"),
                read(row.getString("form")), account == null ? null : AccountKey.parse(account),
                new Tpp(row.getBigDecimal("amount_tpp")), row.getString("rule_set"), row.getString("rule_set_hash"),
                row.getString("reasons").lines().toList(), items(notice, number), obligations(notice, number));
    }

    /** All of a notice, the first first. */
    List<Revision> of(UUID notice) {
        return jdbc.sql("select revision, filed_by as revised_by, filed_at as revised_at, because, form, account, amount_tpp, rule_set,"
                        + " rule_set_hash, reasons from notice_revision where notice = ? order by revision")
                .param(notice).query((row, n) -> revision(notice, row)).list();
    }

    private List<Classified> items(UUID notice, int revision) {
        return jdbc.sql("select description, quantity, eccn, unit_tpp, performance_density from notice_item"
                        + " where notice = ? and revision = ? order by position")
                .params(notice, revision)
                .query((row, n) -> new Classified(row.getString(1), row.getLong(2), row.getString(3), false, tpp(row.getBigDecimal(4)),
                        row.getBigDecimal(5), List.of()))
                .list();
    }

    private List<Obligation> obligations(UUID notice, int revision) {
        return jdbc.sql("select code, due_on, said, citation from notice_obligation where notice = ? and revision = ? order by position")
                .params(notice, revision)
                .query((row, n) -> new Obligation(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static Tpp tpp(BigDecimal value) {
        return value == null ? null : new Tpp(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String written(NoticeForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private NoticeForm read(String form) {
        try {
            return json.readValue(form, NoticeForm.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
