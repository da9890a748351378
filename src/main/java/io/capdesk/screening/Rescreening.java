package io.capdesk.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Screens all open cases and valid licenses against the list in force, each case in a transaction of its own. */
@Service
public class Rescreening {

    private static final Logger log = LoggerFactory.getLogger(Rescreening.class);

    /** @param failed cases that could not be screened; the next run tries them again */
    public record Result(ListVersion list, int cases, int newHits, List<String> failed) {}

    private final ScreeningList list;
    private final ListVersionRows versions;
    private final Screening screening;
    private final ObjectProvider<ScreenedCases> cases;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rescreening(ScreeningList list, ListVersionRows versions, Screening screening, ObjectProvider<ScreenedCases> cases,
            ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.list = list;
        this.versions = versions;
        this.screening = screening;
        this.cases = cases;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether cases may not have been screened against the list in force. The first list has nothing before it. */
    public boolean due() {
        ListVersion inForce = list.inForce();
        return inForce.version() > 1 && versions.find(inForce.version()).orElseThrow().rescreenedAt() == null;
    }

    /** A case that was screened against this list already is not screened again, so this may be repeated and broken off. */
    public Result rescreen() {
        ListVersion version = list.inForce();
        List<ScreenedCase> all = cases.orderedStream().flatMap(some -> some.toScreenAgain().stream()).toList();
        int newHits = 0;
        List<String> failed = new ArrayList<>();
        for (ScreenedCase one : all) {
            try {
                newHits += rescreen(one);
            } catch (RuntimeException fault) {
                // one case must not keep the others from being screened
                log.error("{} could not be screened again; it is tried again", one.controlNumber(), fault);
                failed.add(one.controlNumber());
            }
        }
        if (failed.isEmpty()) {
            versions.rescreened(version.version(), clock.instant());
        }
        return new Result(version, all.size(), newHits, failed);
    }

    private int rescreen(ScreenedCase one) {
        return transaction.execute(status -> {
            List<Hit> hits = screening.screen(one.controlNumber(), one.parties()).newHits();
            if (!hits.isEmpty()) {
                events.publishEvent(new NewHitsOnRescreening(one.controlNumber(), hits));
            }
            return hits.size();
        });
    }
}
