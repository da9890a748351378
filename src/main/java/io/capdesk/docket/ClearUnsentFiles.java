package io.capdesk.docket;

import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.PageKind;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Files of comments that were never sent go after a time without news: nothing else knows of them. */
@Service
public class ClearUnsentFiles {

    private static final Logger log = LoggerFactory.getLogger(ClearUnsentFiles.class);
    private static final int PAGES_AT_ONCE = 1_000;

    private final DocumentStore documents;
    private final Duration keptFor;
    private final Clock clock;

    ClearUnsentFiles(DocumentStore documents, CommentFileSettings settings, Clock clock) {
        this.documents = documents;
        this.keptFor = Duration.ofDays(settings.unsentKeptDays());
        this.clock = clock;
    }

    /** @return how many files are gone */
    public int clear() {
        int gone = documents.clearUnfiledPages(PageKind.COMMENT, clock.instant().minus(keptFor), PAGES_AT_ONCE);
        if (gone > 0) {
            log.info("{} files of comments that were never sent are cleared away", gone);
        }
        return gone;
    }
}
