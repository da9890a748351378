package io.capdesk.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.lang3.ArrayUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments as rows. */
@Repository
class CommentRows {

    /** @param emptyFolder owner of files of which there must be none */
    record Conditional(Comment comment, DocketDocument asRead, String emptyFolder) {}

    private static final String INTO = "insert into docket_comment (id, docket, comment_on, object_id, document_id, tracking, origin, state,"
            + " submitter, text, html, public_text, text_key, paragraph, title, first_name, last_name, organization, organization_kind,"
            + " category, city, region, country, zip, email, phone, items_received, received_at, received_day, late, posted_at,"
            + " modified_at, withdrawn_because, restricted_as, restricted_why, submission, sha256, signed_with, signature, verbatim)";
    private static final String MARKS = String.join(", ", Collections.nCopies(40, "?"));
    private static final String INSERT = INTO + " values (" + MARKS + ")";
    private static final String WHILE = INTO + " select " + MARKS + " from docket_document d where d.id = ? and d.state = ? and d.allow_late = ?"
            + " and d.opens_at = ? and d.closes_at is not distinct from ?";
    private static final String NO_FILES = " and not exists (select 1 from document f where f.owner = ?)";
    static final String SELECT = "select * from docket_comment ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CommentRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(Comment comment) {
        jdbc.sql(INSERT).params(values(comment)).update();
    }

    /**
     * While the period is as it was read: an extension, an end or a switch between that reading and this statement makes it false, and
     * nothing is inserted. The statement sees what is committed when it begins, so nobody decides by an old closing instant.
     */
    boolean insertWhile(Comment comment, DocketDocument asRead) {
        return jdbc.sql(WHILE).params(values(comment, asRead)).update() == 1;
    }

    /** The same of each, and while there are no files in its folder. */
    List<Boolean> insertAllWhile(List<Conditional> rows) {
        int[] inserted = batch.batchUpdate(WHILE + NO_FILES, rows.stream().map(one ->
                ArrayUtils.add(values(one.comment(), one.asRead()), one.emptyFolder())).toList());
        return Arrays.stream(inserted).mapToObj(rowsOfOne -> rowsOfOne == 1).toList();
    }

    private static Object[] values(Comment comment, DocketDocument asRead) {
        return ArrayUtils.addAll(values(comment), asRead.id(), asRead.state().name(), asRead.allowLate(), utc(asRead.opensAt()),
                utc(asRead.closesAt()));
    }

    void insertAll(List<Comment> comments) {
        batch.batchUpdate(INSERT, comments.stream().map(CommentRows::values).toList());
    }

    /** All that may change, by whoever holds its lock. */
    void update(Comment comment) {
        jdbc.sql("update docket_comment set document_id = ?, state = ?, public_text = ?, title = ?, posted_at = ?, modified_at = ?,"
                        + " withdrawn_because = ?, restricted_as = ?, restricted_why = ?, verbatim = ?, changed_at = current_timestamp where id = ?")
                .params(Arrays.asList(comment.documentId(), comment.state().name(), comment.publicText(), comment.title(),
                        utc(comment.postedAt()), second(comment.modifiedAt()), comment.withdrawnBecause(), comment.restrictedAs(),
                        comment.restrictedWhy(), comment.verbatim(), comment.id()))
                .update();
    }

    Optional<Comment> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update").param(id).query(CommentRows::read).optional();
    }

    Optional<Comment> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(CommentRows::read).optional();
    }

    List<Comment> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids) order by position").param("ids", ids).query(CommentRows::read).list();
    }

    Optional<Comment> bySubmission(String key) {
        return jdbc.sql(SELECT + "where submission = ?").param(key).query(CommentRows::read).optional();
    }

    Optional<Comment> byTracking(String tracking) {
        return jdbc.sql(SELECT + "where tracking = ?").param(tracking).query(CommentRows::read).optional();
    }

    Optional<Comment> byDocumentId(String documentId) {
        return jdbc.sql(SELECT + "where document_id = ?").param(documentId).query(CommentRows::read).optional();
    }

    Optional<Comment> byFile(String objectId) {
        return jdbc.sql(SELECT + "where id in (select comment from docket_file where object_id = ?)").param(objectId)
                .query(CommentRows::read).list().stream().findFirst();
    }

    void insert(CommentFile file) {
        jdbc.sql("insert into docket_file (comment, position, document, object_id, title, name, confidential, restricted_as,"
                        + " restricted_why, verbatim) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(file)).update();
    }

    void insertAllFiles(List<CommentFile> files) {
        batch.batchUpdate("insert into docket_file (comment, position, document, object_id, title, name, confidential, restricted_as,"
                + " restricted_why, verbatim) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                files.stream().map(file -> values(file).toArray()).toList());
    }

    List<CommentFile> files(UUID comment) {
        return jdbc.sql("select * from docket_file where comment = ? order by position").param(comment)
                .query(CommentRows::file).list();
    }

    void restrict(UUID comment, int position, String as, String why) {
        jdbc.sql("update docket_file set restricted_as = ?, restricted_why = ? where comment = ? and position = ?")
                .params(Arrays.asList(as, why, comment, position)).update();
    }

    void justify(UUID comment, String justification) {
        jdbc.sql("insert into docket_justification (comment, justification) values (?, ?)").params(comment, justification).update();
    }

    Optional<String> justification(UUID comment) {
        return jdbc.sql("select justification from docket_justification where comment = ?").param(comment).query(String.class).optional();
    }

    static CommentFile file(ResultSet row, int number) throws SQLException {
        return new CommentFile(row.getObject("comment", UUID.class), row.getInt("position"), row.getObject("document", UUID.class),
                row.getString("object_id"), row.getString("title"), row.getString("name"), row.getBoolean("confidential"),
                row.getString("restricted_as"), row.getString("restricted_why"), row.getString("verbatim"));
    }

    private static List<Object> values(CommentFile file) {
        return Arrays.asList(file.comment(), file.position(), file.document(), file.objectId(), file.title(), file.name(),
                file.confidential(), file.restrictedAs(), file.restrictedWhy(), file.verbatim());
    }

    private static Object[] values(Comment one) {
        return new Object[] {one.id(), one.docket(), one.commentOn(), one.objectId(), one.documentId(), one.tracking(),
            one.origin().name(), one.state().name(), one.submitter() == null ? null : one.submitter().name(), one.text(), one.html(),
            one.publicText(), one.textKey(), one.paragraph(), one.title(), one.firstName(), one.lastName(), one.organization(),
            one.organizationKind(), one.category(), one.city(), one.region(), one.country(), one.zip(), one.email(), one.phone(),
            one.itemsReceived(), utc(one.receivedAt()), one.receivedDay(), one.late(), utc(one.postedAt()), second(one.modifiedAt()),
            one.withdrawnBecause(), one.restrictedAs(), one.restrictedWhy(), one.submission(), one.sha256(), one.signedWith(),
            one.signature(), one.verbatim()};
    }

    static Comment read(ResultSet row, int number) throws SQLException {
        String submitter = row.getString("submitter");
        return new Comment(row.getObject("id", UUID.class), row.getLong("position"), row.getString("docket"),
                row.getString("comment_on"), row.getString("object_id"), row.getString("document_id"), row.getString("tracking"),
                Origin.valueOf(row.getString("origin")), CommentState.valueOf(row.getString("state")),
                submitter == null ? null : Submitter.valueOf(submitter), row.getString("text"), row.getBoolean("html"),
                row.getString("public_text"), row.getString("text_key"), row.getObject("paragraph", Integer.class),
                row.getString("title"), row.getString("first_name"), row.getString("last_name"), row.getString("organization"),
                row.getString("organization_kind"), row.getString("category"), row.getString("city"), row.getString("region"),
                row.getString("country"), row.getString("zip"), row.getString("email"), row.getString("phone"),
                row.getInt("items_received"), at(row, "received_at"), row.getObject("received_day", LocalDate.class),
                row.getBoolean("late"), at(row, "posted_at"), at(row, "modified_at"), row.getString("withdrawn_because"),
                row.getString("restricted_as"), row.getString("restricted_why"), row.getString("submission"),
                row.getString("sha256"), row.getString("signed_with"), row.getString("signature"), row.getString("verbatim"));
    }

    /** The API tells and asks for changes by the second: what it orders and filters by has no smaller parts. */
    private static OffsetDateTime second(Instant at) {
        return utc(at.truncatedTo(ChronoUnit.SECONDS));
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
