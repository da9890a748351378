package io.capdesk.notices;

import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.PageKind;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Files that came with the page of a notice go after a time without news, if the notice was never filed: nothing else knows of them. */
@Service
public class ClearUnfiledPages {

    private static final Logger log = LoggerFactory.getLogger(ClearUnfiledPages.class);
    private static final int PAGES_AT_ONCE = 100;

    private final DocumentStore documents;
    private final Duration keptFor;
    private final Clock clock;

    ClearUnfiledPages(DocumentStore documents, @Value("${capdesk.notices.unfiled-kept-days:30}") int keptDays, Clock clock) {
        this.documents = documents;
        this.keptFor = Duration.ofDays(keptDays);
        this.clock = clock;
    }

    /** @return how many files are gone */
    public int clear() {
        int gone = documents.clearUnfiledPages(PageKind.NOTICE, clock.instant().minus(keptFor), PAGES_AT_ONCE);
        if (gone > 0) {
            log.info("{} files of notices that were never filed are cleared away", gone);
        }
        return gone;
    }
}
