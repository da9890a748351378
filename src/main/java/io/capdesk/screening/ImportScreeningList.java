package io.capdesk.screening;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.screening.published.BrokenList;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a newer list in force: all of it, or none of it. Cases are screened again by {@link Rescreening}, not in the import's
 * transaction.
 */
@Service
public class ImportScreeningList {

    /** The record of lists in the audit trail, which is kept by case. */
    public static final String RECORD = "LISTS";

    private static final int LARGEST_BYTES = 200 << 20;

    private final ScreeningList list;
    private final ListAdoption adoption;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final int smallestPercent;

    ImportScreeningList(ScreeningList list, ListAdoption adoption, AuditTrail audit, TransactionTemplate transaction,
            @Value("${capdesk.screening.smallest-percent:50}") int smallestPercent) {
        this.list = list;
        this.adoption = adoption;
        this.audit = audit;
        this.transaction = transaction;
        this.smallestPercent = smallestPercent;
    }

    /** @param fileName the date in it is the list's, as in {@code csl-2026-07-31.csv} */
    public ListImport importList(Person person, String fileName, InputStream content) throws IOException {
        return Permission.IMPORT_SCREENING_LIST.granted(person)
                ? importList(person.username(), fileName, content.readNBytes(LARGEST_BYTES + 1))
                : new ListImport.NotPermitted(ScreeningRefusal.NOT_PERMITTED_TO_IMPORT);
    }

    ListImport importList(String by, String fileName, byte[] file) {
        if (file.length > LARGEST_BYTES) {
            return new ListImport.Broken(0, "the file is larger than " + (LARGEST_BYTES >> 20) + " MB");
        }
        LoadedList current = list.loaded();
        List<ListEntry> entries;
        try {
            entries = list.read(file);
        } catch (BrokenList broken) {
            return new ListImport.Broken(broken.line(), broken.getMessage());
        }
        // a download that broke off between two rows is a well-formed file
        if (entries.size() * 100L < current.entries().size() * (long) smallestPercent) {
            return new ListImport.Broken(0, String.format("it has %,d entries where the list in force has %,d: it is cut off, or"
                    + " part of the list only", entries.size(), current.entries().size()));
        }
        ListChanges changes = ListChanges.between(current.entries(), entries);
        if (ListEntry.sha256(file).equals(current.version().sha256())) {
            return new ListImport.Same(current.version());
        }
        return adopt(by, fileName, file, entries, current.version().version() + 1, changes);
    }

    private ListImport adopt(String by, String fileName, byte[] file, List<ListEntry> entries, int number, ListChanges changes) {
        String name = fileName.length() > 255 ? fileName.substring(fileName.length() - 255) : fileName;
        try {
            return transaction.execute(status -> {
                ListVersion version = adoption.adopt(number, name, file, entries, changes, by);
                audit.record(RECORD, by, "IMPORT_SCREENING_LIST", "version " + number + " from " + name + ", SHA-256 "
                        + version.sha256() + ": " + changes.report().lines().findFirst().orElse(""));
                return new ListImport.Imported(version, changes);
            });
        } catch (DuplicateKeyException importedMeanwhile) {
            return new ListImport.Broken(0, "another list was imported at the same moment; look at it and import again");
        }
    }
}
