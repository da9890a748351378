package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of another system come in, many at a time, in the caller's transaction. What is theirs may be replaced by a newer
 * version; nothing of the desk's own is touched, and no process starts.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedRecords {

    private static final String REPLACE = "update docket_comment set docket = ?, comment_on = ?, object_id = ?, tracking = ?, state = ?,"
            + " submitter = ?, text = ?, html = ?, text_key = ?, title = ?, first_name = ?, last_name = ?, organization = ?, category = ?,"
            + " city = ?, region = ?, country = ?, zip = ?, email = ?, phone = ?, items_received = ?, received_at = ?, received_day = ?,"
            + " late = ?, posted_at = ?, modified_at = ?, withdrawn_because = ?, restricted_as = ?, restricted_why = ?, verbatim = ?,"
            + " changed_at = current_timestamp where id = ?";

    private final DocketRows dockets;
    private final CommentRows comments;
    private final PostedRows posted;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportedRecords(DocketRows dockets, CommentRows comments, PostedRows posted, JdbcClient jdbc, JdbcTemplate batch) {
        this.dockets = dockets;
        this.comments = comments;
        this.posted = posted;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A new docket; what the desk posts in it is numbered from 1, or above what comes in. */
    public void add(Docket docket) {
        dockets.insert(docket, 1);
    }

    public void replace(Docket one) {
        jdbc.sql("update docket set agency = ?, kind = ?, title = ?, rin = ?, summary = ?, object_id = ?, modified_at = ?, verbatim = ?"
                        + " where id = ?")
                .params(Arrays.asList(one.agency(), one.kind(), one.title(), one.rin(), one.summary(), one.objectId(), utc(one.modifiedAt()),
                        one.verbatim(), one.id())).update();
    }

    public void add(DocketDocument document) {
        dockets.insert(document);
    }

    public void replace(DocketDocument one) {
        jdbc.sql("update docket_document set docket = ?, kind = ?, subtype = ?, title = ?, fr_number = ?, fr_citation = ?, object_id = ?,"
                        + " posted_at = ?, opens_at = ?, closes_at = ?, allow_late = ?, modified_at = ?, verbatim = ? where id = ?")
                .params(Arrays.asList(one.docket(), one.kind(), one.subtype(), one.title(), one.frNumber(), one.frCitation(), one.objectId(),
                        utc(one.postedAt()), utc(one.opensAt()), utc(one.closesAt()), one.allowLate(), utc(one.modifiedAt()), one.verbatim(),
                        one.id())).update();
    }

    /** What the desk posts in the docket from now on has a number above this one. */
    public void numberAbove(String docket, long serial) {
        dockets.serialAbove(docket, serial);
    }

    public Optional<DocketDocument> document(String id) {
        return dockets.document(id);
    }

    public Optional<Docket> docket(String id) {
        return dockets.docket(id);
    }

    /** Those of these document ids that are there. */
    public Map<String, Comment> comments(List<String> documentIds) {
        return documentIds.isEmpty() ? Map.of() : jdbc.sql(CommentRows.SELECT + "where document_id in (:ids)").param("ids", documentIds)
                .query(CommentRows::read).list().stream().collect(Collectors.toMap(Comment::documentId, Function.identity()));
    }

    public Map<UUID, List<CommentFile>> files(Collection<UUID> of) {
        return posted.files(List.copyOf(of));
    }

    /** Which tracking number is whose: the document id, or an empty text for a comment that is not posted. */
    public Map<String, String> tracked(Collection<String> tracking) {
        Map<String, String> found = new HashMap<>();
        if (!tracking.isEmpty()) {
            jdbc.sql("select tracking, document_id from docket_comment where tracking in (:all)").param("all", tracking)
                    .query((row, n) -> found.put(row.getString(1), row.getString(2) == null ? "" : row.getString(2))).list();
        }
        return found;
    }

    public void add(List<Comment> all, List<CommentFile> files) {
        comments.insertAll(all);
        comments.insertAllFiles(files);
    }

    /** In place of those with the same ids; their files as they now are. What the desk redacted stays redacted. */
    public void replace(List<Comment> all, List<CommentFile> files) {
        batch.batchUpdate(REPLACE, all.stream().map(ImportedRecords::values).toList());
        batch.batchUpdate("delete from docket_file where comment = ? and document is null",
                all.stream().map(one -> new Object[] {one.id()}).toList());
        comments.insertAllFiles(files);
    }

    /** Whether a document or a docket with another id has this object id. */
    public boolean taken(String objectId, String id) {
        return jdbc.sql("select count(*) from (select id from docket_document where object_id = :object union all"
                        + " select id from docket where object_id = :object) holders where id <> :id")
                .param("object", objectId).param("id", id).query(Long.class).single() > 0;
    }

    private static Object[] values(Comment one) {
        return new Object[] {one.docket(), one.commentOn(), one.objectId(), one.tracking(), one.state().name(),
            one.submitter() == null ? null : one.submitter().name(), one.text(), one.html(), one.textKey(), one.title(), one.firstName(),
            one.lastName(), one.organization(), one.category(), one.city(), one.region(), one.country(), one.zip(), one.email(),
            one.phone(), one.itemsReceived(), utc(one.receivedAt()), one.receivedDay(), one.late(), utc(one.postedAt()),
            utc(one.modifiedAt()), one.withdrawnBecause(), one.restrictedAs(), one.restrictedWhy(), one.verbatim(), one.id()};
    }
}
