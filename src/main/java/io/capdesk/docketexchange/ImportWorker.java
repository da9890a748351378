package io.capdesk.docketexchange;

import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.ImportedRecords;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off one file after the other. All rows are checked before the first goes in. Whoever works on a file holds its lease and
 * renews it in the transaction of every batch; where another node took it over meanwhile, or somebody cancelled, that update finds
 * no row and the batch is rolled back with it. So a batch is in once, whoever is killed when.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_RECEIPT = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 5;

    private final ImportRows imports;
    private final ImportedRecords records;
    private final SourceTable source;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private volatile boolean stopping;

    ImportWorker(ImportRows imports, ImportedRecords records, SourceTable source, AuditTrail audit, TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.source = source;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void stop() {
        stopping = true;
    }

    /** All that waits. */
    void workOff() {
        imports.halfReceived(clock.instant().minus(LONGEST_RECEIPT)).forEach(imports::forget);
        for (Optional<DocketImport> next = claim(); next.isPresent() && !stopping; next = claim()) {
            workOff(next.get());
        }
    }

    private Optional<DocketImport> claim() {
        return transaction.execute(status -> imports.claim(node, clock.instant(), leaseEnd()));
    }

    private void workOff(DocketImport one) {
        try {
            if (one.state() != ImportState.WRITING && !check(one)) {
                return;
            }
            if (write(one)) {
                end(one, ImportState.DONE, null);
            }
        } catch (SourceRows.BadFile bad) {
            end(one, ImportState.REFUSED, bad.getMessage());
        } catch (LeaseLost lost) {
            log.info("{} is no longer this node's to work on", one.receipt());
        } catch (IOException | RuntimeException fault) {
            log.error("{}: the import failed, it is tried again", one.receipt(), fault);
            tryAgain(one);
        }
    }

    /** Whether rows are to go in. Begins anew when it was interrupted: nothing was written yet. */
    private boolean check(DocketImport one) throws IOException, SourceRows.BadFile {
        imports.noProblems(one.id());
        var checked = new CheckedRows(SourceFile.of(imports.content(one.id()), one.uploadedAt()));
        while (checked.next()) {
            hold(transaction.execute(status -> {
                imports.problems(one.id(), checked.listedBefore(), checked.toList());
                return imports.checked(one.id(), node, leaseEnd(), checked.rows(), checked.badRows(), checked.docket());
            }));
            checked.listed();
        }
        if (checked.rows() == 0) {
            throw new SourceRows.BadFile("The file has no rows.");
        }
        if (checked.badRows() > 0 && !one.goodRows()) {
            end(one, ImportState.REFUSED, null);
            return false;
        }
        hold(imports.writing(one.id(), node, leaseEnd()));
        return true;
    }

    /** From the first row that no batch committed. False where this node is about to stop: another goes on. */
    private boolean write(DocketImport one) throws IOException, SourceRows.BadFile {
        long done = imports.find(one.id()).orElseThrow().done();
        var rows = new GoodRows(SourceFile.of(imports.content(one.id()), one.uploadedAt()), done);
        var write = new WriteRows(records, source, new Places(records, source, one.uploadedAt()));
        while (rows.next()) {
            if (stopping) {
                imports.rest(one.id(), node, clock.instant());
                return false;
            }
            hold(transaction.execute(status -> {
                var result = rows.batch().isEmpty() ? new BatchResult(0, 0, 0, 0) : write.write(rows.batch());
                boolean held = imports.written(one.id(), node, leaseEnd(), rows.last(), result);
                if (!held) {
                    status.setRollbackOnly();
                }
                return held;
            }));
        }
        return true;
    }

    private void end(DocketImport one, ImportState state, String failure) {
        transaction.executeWithoutResult(status -> {
            if (imports.end(one.id(), node, state, failure, clock.instant())) {
                imports.dropContent(one.id());
                audit.recordOf(one.receipt(), "desk", "IMPORT_" + state, failure);
            }
        });
    }

    private void tryAgain(DocketImport one) {
        if (imports.attempts(one.id()) >= MOST_ATTEMPTS) {
            end(one, ImportState.FAILED, "The desk failed " + MOST_ATTEMPTS + " times at the same rows; its log says why. What went in before stays.");
        } else {
            imports.rest(one.id(), node, clock.instant().plus(REST));
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }

    private static void hold(Boolean held) {
        if (!Boolean.TRUE.equals(held)) {
            throw new LeaseLost();
        }
    }

    /** Another node works on it now, or somebody cancelled it. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
