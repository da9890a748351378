package io.capdesk.questions;

import io.capdesk.intake.AmendableField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the questions; whoever writes has locked the case. */
@Component
class QuestionRows {

    private record Of<T>(UUID question, T what) {}

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Question> find(UUID id) {
        return complete(jdbc.sql("select * from question where id = ?").param(id).query(QuestionRows::question).list()).stream().findFirst();
    }

    List<Question> of(String controlNumber) {
        return complete(jdbc.sql("select * from question where control_number = ? order by ordinal").param(controlNumber)
                .query(QuestionRows::question).list());
    }

    void insert(Question question) {
        jdbc.sql("insert into question (id, control_number, ordinal, asker, asked_by, asked_at, awaited_since, answer_days,"
                        + " lapses, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(question.id(), question.controlNumber(), question.ordinal(), question.asker().name(), question.askedBy(),
                        at(question.askedAt()), at(question.awaitedSince()), question.days(), question.lapses(), question.state().name()).update();
    }

    void ask(UUID question, int position, String text, AmendableField amends, String by, Instant at) {
        jdbc.sql("insert into question_item (question, position, text, amends, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(question, position, text, amends == null ? null : amends.name(), by, at(at)).update();
    }

    /** False when the item has an answer already: the first one stays. */
    boolean answer(UUID question, int position, String text, String by, Instant at) {
        return jdbc.sql("update question_item set answer = ?, answered_by = ?, answered_at = ?, draft = null"
                        + " where question = ? and position = ? and answer is null")
                .params(text, by, at(at), question, position).update() == 1;
    }

    void draft(UUID question, int position, String text) {
        jdbc.sql("update question_item set draft = ? where question = ? and position = ? and answer is null")
                .params(text, question, position).update();
    }

    void awaitAgain(UUID question, Instant since) {
        jdbc.sql("update question set state = 'AWAITED', awaited_since = ? where id = ?").params(at(since), question).update();
    }

    void answered(UUID question) {
        jdbc.sql("update question set state = 'ANSWERED' where id = ?").param(question).update();
    }

    void end(UUID question, Question.State state, String by, Instant at) {
        jdbc.sql("update question set state = ?, ended_by = ?, ended_at = ? where id = ?").params(state.name(), by, at(at), question).update();
    }

    void attach(UUID question, UUID document) {
        jdbc.sql("insert into question_document (question, document) values (?, ?)").params(question, document).update();
    }

    private List<Question> complete(List<Question> questions) {
        if (questions.isEmpty()) {
            return questions;
        }
        var ids = questions.stream().map(Question::id).toList();
        Map<UUID, List<QuestionItem>> items = grouped(jdbc.sql("select * from question_item where question in (:ids) order by position")
                .param("ids", ids).query((row, n) -> new Of<>(row.getObject("question", UUID.class), item(row))).list());
        Map<UUID, List<UUID>> documents = grouped(jdbc.sql("select question, document from question_document where question in (:ids)")
                .param("ids", ids).query((row, n) -> new Of<>(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list());
        return questions.stream().map(q -> new Question(q.id(), q.controlNumber(), q.ordinal(), q.asker(), q.askedBy(), q.askedAt(),
                q.awaitedSince(), q.days(), q.lapses(), q.state(), q.endedAt(), items.getOrDefault(q.id(), List.of()),
                documents.getOrDefault(q.id(), List.of()))).toList();
    }

    private static <T> Map<UUID, List<T>> grouped(List<Of<T>> rows) {
        return rows.stream().collect(Collectors.groupingBy(Of::question, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        return new Question(row.getObject("id", UUID.class), row.getString("control_number"), row.getInt("ordinal"),
                Asker.valueOf(row.getString("asker")), row.getString("asked_by"), instant(row, "asked_at"), instant(row, "awaited_since"),
                row.getInt("answer_days"), row.getBoolean("lapses"), Question.State.valueOf(row.getString("state")), instant(row, "ended_at"), List.of(), List.of());
    }

    private static QuestionItem item(ResultSet row) throws SQLException {
        String amends = row.getString("amends");
        String draft = row.getString("draft");
        return new QuestionItem(row.getInt("position"), row.getString("text"), amends == null ? null : AmendableField.valueOf(amends),
                instant(row, "asked_at"), row.getString("answer"), row.getString("answered_by"), instant(row, "answered_at"),
                draft == null ? "" : draft);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
