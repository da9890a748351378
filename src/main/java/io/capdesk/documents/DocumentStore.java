package io.capdesk.documents;

import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.Storing.Rejected;
import io.capdesk.documents.Storing.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files. Whose case a person may read is the caller's question; {@link Visibility} narrows it. */
@Service
public class DocumentStore {

    private final DocumentRows rows;
    private final Chunks chunks;
    private final Folders folders;
    private final ContentInspector inspector;
    private final DocumentLimits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentStore(DocumentRows rows, Chunks chunks, Folders folders, ContentInspector inspector, DocumentLimits limits,
                  AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.chunks = chunks;
        this.folders = folders;
        this.inspector = inspector;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On the desk's usual terms. */
    public Storing store(Upload upload) {
        return store(upload, new FilingTerms(limits.maxSize(), limits.maxCount(), FilingTerms.Check.NONE));
    }

    /** Judges the file outside any transaction of its own, then keeps it in one (the caller's, if there is one). */
    public Storing store(Upload upload, FilingTerms terms) {
        Optional<String> name = FileName.cleaned(upload.fileName());
        if (name.isEmpty()) {
            return new Rejected(DocumentRefusal.NO_FILE_NAME);
        }
        try (Spool spool = Spool.of(upload.content(), terms.maxSize().toBytes())) {
            if (spool.sizeBytes() == 0) {
                return new Rejected(DocumentRefusal.EMPTY);
            }
            if (spool.sizeBytes() > terms.maxSize().toBytes()) {
                return new Rejected(DocumentRefusal.TOO_LARGE);
            }
            Finding finding = inspector.inspect(spool.file);
            if (finding instanceof Finding.Refused refused) {
                return new Rejected(refused.refusal());
            }
            FileType type = ((Finding.Accepted) finding).type();
            if (!type.takenAs(upload.kind())) {
                return new Rejected(DocumentRefusal.TYPE_NOT_ACCEPTED);
            }
            Document document = new Document(UUID.randomUUID(), upload.owner(), upload.kind(),
                    FileName.matching(name.get(), type), type.mediaType(), spool.sizeBytes(), spool.sha256(),
                    upload.visibility(), upload.storedBy(), clock.instant());
            Optional<Refusal> further = terms.check().refusal(spool.file, document.fileName(), document.mediaType());
            return further.isPresent() ? new Rejected(further.get())
                    : transaction.execute(status -> keep(document, spool, terms.maxCount()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Storing keep(Document document, Spool spool, int maxCount) {
        if (folders.lock(document.owner()).isPresent()) {
            return new Rejected(DocumentRefusal.HANDED_OVER);
        }
        List<Document> present = rows.of(document.owner());
        Optional<Document> same = present.stream().filter(other -> other.sha256().equals(document.sha256())
                && other.kind() == document.kind() && other.visibility() == document.visibility()).findFirst();
        if (same.isPresent()) {
            return new Stored(same.get());
        }
        if (!document.kind().madeByDesk()
                && present.stream().filter(other -> !other.kind().madeByDesk()).count() >= maxCount) {
            return new Rejected(DocumentRefusal.TOO_MANY);
        }
        rows.insert(document);
        chunks.write(document.id(), spool.file);
        record(document);
        return new Stored(document);
    }

    private void record(Document document) {
        String what = document.kind() + " " + document.fileName() + " sha256 " + document.sha256();
        if (document.owner().startsWith(Upload.ORGANIZATION)) {
            audit.recordOf(document.owner().substring(Upload.ORGANIZATION.length()), document.storedBy(), "STORE_DOCUMENT", what);
        } else if (!Upload.isPage(document.owner())) {
            audit.record(document.owner(), document.storedBy(), "STORE_DOCUMENT", what);
        }
    }

    public Optional<Document> find(UUID id) {
        return rows.find(id);
    }

    /** The content, read lazily; needs no transaction. Throws {@link NoSuchElementException} for an unknown id. */
    public InputStream open(UUID id) {
        return new ChunkStream(rows.find(id).orElseThrow(() -> new NoSuchElementException("no document " + id)), chunks);
    }

    /** In the order they were stored. */
    public List<Document> of(String owner) {
        return rows.of(owner);
    }

    /** Registration: the draft's files become the application's, and the draft takes no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String fromOwner, String toOwner) {
        folders.lock(fromOwner);
        folders.lock(toOwner);
        rows.handOver(fromOwner, toOwner);
        folders.handedOver(fromOwner, toOwner);
    }

    /**
     * Clears away what was kept with pages that nobody filed. Page by page: one that is filed or gets another file meanwhile is left
     * alone, and two nodes at once do it once.
     *
     * @return how many files are gone
     */
    public int clearUnfiledPages(PageKind kind, Instant withoutNewsSince, int mostPages) {
        return rows.ownersWithoutNews(kind.owners(), withoutNewsSince, mostPages).stream()
                .mapToInt(page -> transaction.execute(status -> clear(page, withoutNewsSince))).sum();
    }

    private int clear(String page, Instant withoutNewsSince) {
        boolean handedOver = folders.lock(page).isPresent();
        List<Document> left = rows.of(page);
        if (handedOver || left.stream().anyMatch(document -> !document.storedAt().isBefore(withoutNewsSince))) {
            return 0;
        }
        left.forEach(document -> {
            chunks.remove(document.id());
            rows.remove(document.id());
        });
        folders.remove(page);
        return left.size();
    }

    /** From a page that is still being written; what was handed over stays, and so does what is another page's. */
    @Transactional
    public void removeFromPage(PageKind kind, String page, UUID id) {
        String owner = kind.owners() + page;
        if (folders.lock(owner).isEmpty() && rows.find(id).filter(found -> found.owner().equals(owner)).isPresent()) {
            chunks.remove(id);
            rows.remove(id);
        }
    }

    /** Empty when it is gone. Only a draft's files can go: a registered application's are part of the record. */
    public Optional<DocumentRefusal> remove(UUID id, Person by) {
        return transaction.execute(status -> {
            Optional<Document> document = rows.find(id);
            if (document.isEmpty() || !document.get().visibility().allows(by)) {
                return Optional.of(DocumentRefusal.NOT_FOUND);
            }
            if (!document.get().owner().startsWith(Upload.DRAFT)
                    || folders.lock(document.get().owner()).isPresent()) {
                return Optional.of(DocumentRefusal.PART_OF_THE_RECORD);
            }
            chunks.remove(id);
            rows.remove(id);
            return Optional.empty();
        });
    }
}
