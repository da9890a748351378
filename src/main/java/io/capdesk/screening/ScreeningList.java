package io.capdesk.screening;

import io.capdesk.rules.Countries;
import io.capdesk.rules.Country;
import io.capdesk.screening.matching.Names;
import io.capdesk.screening.matching.VocabularyFiles;
import io.capdesk.screening.published.BrokenList;
import io.capdesk.screening.published.PublishedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The list in force: the newest version in the database, held in memory; the shipped one where there is none. */
@Service
public class ScreeningList {

    private static final Logger log = LoggerFactory.getLogger(ScreeningList.class);

    private final ListVersionRows versions;
    private final ShippedList shipped;
    private final ListAdoption adoption;
    private final Names names;
    private final CountryCodes countryCodes;
    private final int threshold;
    private final TransactionTemplate ownTransaction;
    private final AtomicReference<LoadedList> loaded = new AtomicReference<>();

    ScreeningList(ListVersionRows versions, ShippedList shipped, ListAdoption adoption, Countries countries,
            PlatformTransactionManager transactions, @Value("${capdesk.screening.threshold:72}") int threshold) {
        this.versions = versions;
        this.shipped = shipped;
        this.adoption = adoption;
        this.threshold = threshold;
        this.countryCodes = new CountryCodes(countries);
        this.names = VocabularyFiles.names(shipped.text("words.csv"), shipped.text("spellings.csv"),
                shipped.text("legal-forms.csv"), countries.all().stream().map(Country::name).collect(Collectors.toSet()));
        // a list that was just adopted must be there for everybody, whatever becomes of the case that needed it first
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public ListVersion inForce() {
        return loaded().version();
    }

    /** Newest first. */
    public List<ListVersion> versions() {
        return versions.all();
    }

    /** The entry as the list in force has it; empty for one that is no longer listed. */
    public Optional<ListEntry> find(String entryId) {
        return loaded().find(entryId);
    }

    /** The same for many; those that are no longer listed are not among them. */
    public Map<String, ListEntry> find(Collection<String> entryIds) {
        LoadedList inForce = loaded();
        return entryIds.stream().distinct().flatMap(id -> inForce.find(id).stream())
                .collect(Collectors.toMap(ListEntry::id, Function.identity()));
    }

    LoadedList loaded() {
        int newest = versions.newest();
        LoadedList current = loaded.get();
        return current != null && current.version().version() == newest ? current : load();
    }

    /** The entries of a file as the desk reads them. */
    List<ListEntry> read(byte[] file) throws BrokenList {
        return PublishedList.read(file, countryCodes::of);
    }

    private synchronized LoadedList load() {
        int newest = versions.newest();
        LoadedList current = loaded.get();
        if (newest > 0 && current != null && current.version().version() == newest) {
            return current;
        }
        try {
            if (newest == 0) {
                adoptShipped();
                newest = versions.newest();
            }
            long began = System.nanoTime();
            ListVersion version = versions.find(newest).orElseThrow();
            LoadedList fresh = new LoadedList(version, read(versions.file(newest)), names, threshold);
            loaded.set(fresh);
            log.info("Screening list {} of {}: {} entries, {} names, ready after {} ms", newest, version.publishedOn(),
                    version.entries(), fresh.names(), (System.nanoTime() - began) / 1_000_000);
            return fresh;
        } catch (BrokenList broken) {
            throw new IllegalStateException("The stored screening list cannot be read, line " + broken.line() + ": "
                    + broken.getMessage(), broken);
        }
    }

    private void adoptShipped() throws BrokenList {
        ShippedList.ListFile file = shipped.newest();
        List<ListEntry> entries = read(file.content());
        try {
            ownTransaction.executeWithoutResult(status -> adoption.adopt(1, file.name(), file.content(), entries,
                    new ListChanges(0, entries.size(), entries, List.of(), List.of()), "desk"));
        } catch (DuplicateKeyException adoptedByAnotherNode) {
            log.info("Another node has stored the shipped screening list");
        }
    }
}
