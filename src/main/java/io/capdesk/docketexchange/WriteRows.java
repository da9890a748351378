package io.capdesk.docketexchange;

import io.capdesk.docket.Docket;
import io.capdesk.docket.ImportedRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a batch of good rows, in the caller's transaction: what is new, what changed, and nothing of the desk's own. */
final class WriteRows {

    private final ImportedRecords records;
    private final SourceTable source;
    private final Places places;
    private final SourceWords words = new SourceWords();

    WriteRows(ImportedRecords records, SourceTable source, Places places) {
        this.records = records;
        this.source = source;
        this.places = places;
    }

    BatchResult write(List<SourceRow> rows) {
        var ids = rows.stream().map(row -> row.record().id()).toList();
        var batch = new WrittenBatch(source.find(ids), records.comments(ids));
        Map<String, Long> highest = new HashMap<>();
        for (SourceRow row : rows) {
            places.docket(row.record().docket());
            if (batch.saidBefore(row)) {
                continue;
            }
            if (row.record() instanceof SourceRecord.OfDocket docket) {
                write(row, docket, batch);
            } else if (row.record() instanceof SourceRecord.OfDocument document) {
                write(row, document, batch);
                number(highest, row.record());
            } else {
                number(highest, row.record());
            }
        }
        new WriteComments(records, places, words).write(rows, batch);
        source.insert(batch.newSources());
        source.update(batch.changedSources());
        highest.forEach(records::numberAbove);
        return batch.result();
    }

    private void write(SourceRow row, SourceRecord.OfDocket record, WrittenBatch batch) {
        var before = records.docket(record.id()).orElseThrow();
        // it may have been made for this very row
        batch.learn(source.find(List.of(record.id())));
        if (!batch.cameBefore(record.id())) {
            batch.kept();
            return;
        }
        var described = record.described();
        var settled = words.of(new SourceRecord.OfDocket(CommentCopies.withVerbatim(described,
                places.free(described.objectId(), record.id()), null), record.attributes()), row.whole());
        records.replace(settled.title().isEmpty() ? CommentCopies.withTitle(settled, before.title()) : settled);
        batch.replaced(row, null);
    }

    private void write(SourceRow row, SourceRecord.OfDocument record, WrittenBatch batch) {
        var before = records.document(record.id());
        if (before.isPresent() && !batch.cameBefore(record.id()) || batch.comment(record.id()) != null) {
            batch.kept();
            return;
        }
        var given = record.attributes().path("objectId").asText("");
        var objectId = given.isBlank() && before.isPresent() ? before.get().objectId() : places.free(record.document().objectId(), record.id());
        var settled = words.of(new SourceRecord.OfDocument(CommentCopies.withVerbatim(record.document(), objectId, null), record.attributes()),
                row.whole(), row.cells());
        if (before.isPresent()) {
            records.replace(settled);
            batch.replaced(row, null);
        } else {
            records.add(settled);
            batch.added(row, null);
        }
        places.settled(settled);
        nameDocket(settled.docket(), settled.title());
    }

    /** A docket that nobody described is called as the first document in it. */
    private void nameDocket(String id, String title) {
        Docket docket = records.docket(id).orElseThrow();
        if (docket.title().equals(id) && !title.isBlank()) {
            records.replace(CommentCopies.withTitle(docket, title));
        }
    }

    private static void number(Map<String, Long> highest, SourceRecord record) {
        if (record.docket().equals(RecordReading.docketOf(record.id()))) {
            highest.merge(record.docket(), Long.parseLong(record.id().substring(record.docket().length() + 1)), Math::max);
        }
    }
}
