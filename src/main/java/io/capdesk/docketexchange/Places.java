package io.capdesk.docketexchange;

import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.ImportedRecords;
import io.capdesk.docket.ObjectIds;
import io.capdesk.docket.PeriodState;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dockets and documents that rows of one file stand in, made where nobody described them yet. It remembers what it found, so it
 * lives as long as one worker works on the file, and not beyond a rollback.
 */
final class Places {

    private static final int AGENCY_LENGTH = 20;

    private final ImportedRecords records;
    private final SourceTable came;
    private final Instant now;
    private final Set<String> dockets = new HashSet<>();
    private final Map<String, DocketDocument> documents = new HashMap<>();

    Places(ImportedRecords records, SourceTable came, Instant now) {
        this.records = records;
        this.came = came;
        this.now = now;
    }

    void docket(String id) {
        if (dockets.add(id) && records.docket(id).isEmpty()) {
            String agency = V4Comment.agency(id);
            records.add(new Docket(id, agency.substring(0, Math.min(agency.length(), AGENCY_LENGTH)), "Rulemaking", id, null, null,
                    ObjectIds.next(), now, null));
            came.insert(List.of(new SourceTable.Came(id, id, "", 0, true, null)));
        }
    }

    /** @param objectId as the comment names it; null where it does not */
    DocketDocument document(String id, String docket, String objectId) {
        return documents.computeIfAbsent(id, missing -> records.document(id).orElseGet(() -> make(id, docket, objectId)));
    }

    /** It is described now. */
    void settled(DocketDocument document) {
        documents.put(document.id(), document);
    }

    /** An object id that no other document or docket has. */
    String free(String objectId, String id) {
        return records.taken(objectId, id) ? ObjectIds.next() : objectId;
    }

    private DocketDocument make(String id, String docket, String objectId) {
        String in = id.equals(RecordReading.wholeOf(docket)) ? docket : RecordReading.docketOf(id);
        docket(in);
        var made = new DocketDocument(id, in, "Other", null, id.equals(RecordReading.wholeOf(docket)) ? "The docket as a whole" : id, null, null,
                objectId == null ? ObjectIds.next() : free(objectId, id), null, null, null, false, PeriodState.NONE, null, now, null);
        records.add(made);
        came.insert(List.of(new SourceTable.Came(id, in, "", 0, true, null)));
        return made;
    }
}
