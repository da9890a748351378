package io.capdesk.docketexchange;

import io.capdesk.docket.Comment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was there before a batch, and what the batch does. */
final class WrittenBatch {

    private final Map<String, SourceTable.Came> came;
    private final Map<String, Comment> comments;
    private final List<SourceTable.Came> newSources = new ArrayList<>();
    private final List<SourceTable.Came> changedSources = new ArrayList<>();
    private final Set<String> saidBefore = new HashSet<>();
    private long added;
    private long changed;
    private long unchanged;
    private long kept;

    WrittenBatch(Map<String, SourceTable.Came> came, Map<String, Comment> comments) {
        this.came = new HashMap<>(came);
        this.comments = comments;
    }

    /** The very same row came the last time. */
    boolean saidBefore(SourceRow row) {
        var before = came.get(row.record().id());
        boolean same = before != null && before.sha256().equals(hash(row));
        if (same && saidBefore.add(row.record().id())) {
            unchanged++;
        }
        return same;
    }

    void learn(Map<String, SourceTable.Came> more) {
        came.putAll(more);
    }

    boolean cameBefore(String id) {
        return came.containsKey(id);
    }

    SourceTable.Came came(String id) {
        return came.get(id);
    }

    Comment comment(String id) {
        return comments.get(id);
    }

    void added(SourceRow row, String state) {
        added++;
        remember(row, state);
    }

    void replaced(SourceRow row, String state) {
        changed++;
        remember(row, state);
    }

    /** Another row that says the same in the other format, or with other quotes. */
    void unchanged(SourceRow row, String state) {
        unchanged++;
        remember(row, state);
    }

    void kept() {
        kept++;
    }

    List<SourceTable.Came> newSources() {
        return newSources;
    }

    List<SourceTable.Came> changedSources() {
        return changedSources;
    }

    BatchResult result() {
        return new BatchResult(added, changed, unchanged, kept);
    }

    private void remember(SourceRow row, String state) {
        var now = new SourceTable.Came(row.record().id(), row.record().docket(), hash(row), row.number(), false, state);
        (came.containsKey(now.id()) ? changedSources : newSources).add(now);
    }

    private static String hash(SourceRow row) {
        String said = row.whole() != null ? row.whole().toString() : String.join("\u0001", CsvRows.line(row.cells()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
