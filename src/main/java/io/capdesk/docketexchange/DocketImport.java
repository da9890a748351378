package io.capdesk.docketexchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in, and what became of it.
 *
 * @param receipt   number that whoever sent it gets at once: {@code IM-20260105-7F3K}
 * @param goodRows  whether the good rows go in where others have problems
 * @param docket    of its rows; null until it is known
 * @param checked   rows of the file that were checked
 * @param done      rows of the file that were worked off, bad ones included
 * @param problems  rows that do not go in
 * @param added     records that were not there
 * @param changed   records that said something else before
 * @param unchanged records that said the same
 * @param kept      rows of records that are the desk's own, which a file never changes
 * @param failure   why it was refused as a whole or failed; null otherwise
 */
public record DocketImport(UUID id, String receipt, String fileName, long sizeBytes, String sha256, boolean goodRows, ImportState state,
                           String docket, long checked, long done, long problems, long added, long changed, long unchanged, long kept,
                           String failure, String uploadedBy, Instant uploadedAt, Instant finishedAt) {

    /** Whether the file said nothing that the desk did not have. */
    public boolean nothingNew() {
        return state == ImportState.DONE && added == 0 && changed == 0;
    }
}
