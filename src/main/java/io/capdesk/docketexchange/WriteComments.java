package io.capdesk.docketexchange;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.ImportedRecords;
import io.capdesk.docket.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The comments of a batch: two statements for all new ones, however many there are. */
final class WriteComments {

    private final ImportedRecords records;
    private final Places places;
    private final SourceWords words;
    private final V4Export export = new V4Export("");
    private final List<Comment> added = new ArrayList<>();
    private final List<CommentFile> addedFiles = new ArrayList<>();
    private final List<Comment> replaced = new ArrayList<>();
    private final List<CommentFile> replacedFiles = new ArrayList<>();

    WriteComments(ImportedRecords records, Places places, SourceWords words) {
        this.records = records;
        this.places = places;
        this.words = words;
    }

    void write(List<SourceRow> rows, WrittenBatch batch) {
        List<SourceRow> news = rows.stream().filter(row -> row.record() instanceof SourceRecord.OfComment && !batch.saidBefore(row)).toList();
        Map<String, String> tracked = new HashMap<>(records.tracked(news.stream().map(row -> comment(row).tracking())
                .filter(Objects::nonNull).distinct().toList()));
        var files = records.files(news.stream().map(row -> batch.comment(row.record().id())).filter(Objects::nonNull).map(Comment::id).toList());
        for (SourceRow row : news) {
            write(row, (SourceRecord.OfComment) row.record(), batch, tracked, files);
        }
        if (!added.isEmpty()) {
            records.add(added, addedFiles);
        }
        if (!replaced.isEmpty()) {
            records.replace(replaced, replacedFiles);
        }
    }

    private void write(SourceRow row, SourceRecord.OfComment record, WrittenBatch batch, Map<String, String> tracked,
            Map<UUID, List<CommentFile>> files) {
        Comment one = record.comment();
        Comment before = batch.comment(record.id());
        var came = batch.came(record.id());
        if (before != null && before.origin() != Origin.IMPORT || before == null && came != null && !came.made()) {
            batch.kept();
            return;
        }
        DocketDocument on = places.document(one.commentOn(), one.docket(), record.onObjectId());
        // a number that is another record's already stays beside the column, which has each once
        boolean own = one.tracking() != null && record.id().equals(tracked.getOrDefault(one.tracking(), record.id()));
        if (own) {
            tracked.put(one.tracking(), record.id());
        }
        one = CommentCopies.settled(one, own ? one.tracking() : null, on.lateAt(one.receivedAt()));
        if (before == null) {
            var settled = words.of(new SourceRecord.OfComment(one, record.files(), record.onObjectId(), record.attributes()), on, row.whole(),
                    row.cells());
            added.add(settled.comment());
            addedFiles.addAll(settled.files());
            batch.added(row, one.state().name());
            return;
        }
        var earlier = files.getOrDefault(before.id(), List.of());
        if (says(before, earlier, on, row)) {
            batch.unchanged(row, one.state().name());
            return;
        }
        replace(row, record, one, before, earlier, on, came);
        batch.replaced(row, one.state().name());
    }

    private void replace(SourceRow row, SourceRecord.OfComment record, Comment one, Comment before, List<CommentFile> earlier,
            DocketDocument on, SourceTable.Came came) {
        boolean changedHere = came != null && !before.state().name().equals(came.state());
        boolean given = !record.attributes().path("objectId").asText("").isBlank();
        var settled = words.of(new SourceRecord.OfComment(CommentCopies.inPlaceOf(before, one, given ? one.objectId() : before.objectId(), one),
                record.files(), record.onObjectId(), record.attributes()), on, row.whole(), row.cells());
        replaced.add(CommentCopies.inPlaceOf(before, settled.comment(), settled.comment().objectId(),
                changedHere ? before : settled.comment()));
        for (CommentFile file : settled.files()) {
            replacedFiles.add(earlier.stream().filter(old -> old.position() == file.position() && old.restrictedAs() != null
                    && file.restrictedAs() == null).findFirst().map(old -> CommentCopies.restricted(file, old)).orElse(file));
        }
    }

    /** Whether the record, written out in the format of the row, is the row. */
    private boolean says(Comment one, List<CommentFile> files, DocketDocument on, SourceRow row) {
        return row.whole() != null ? export.record(one, files, on).equals(row.whole())
                : CsvRows.over(one.verbatim(), CsvRows.said(one, files, on, export)).equals(row.cells());
    }

    private static Comment comment(SourceRow row) {
        return ((SourceRecord.OfComment) row.record()).comment();
    }
}
