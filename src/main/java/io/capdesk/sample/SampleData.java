package io.capdesk.sample;

import io.capdesk.intake.Applications;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drives the sample deals, a round at a time: each round does what is possible now, and what the process does by itself happens
 * in between. Every step and its count are one transaction, so a desk that is killed anywhere goes on where it was.
 */
class SampleData {

    private static final Logger log = LoggerFactory.getLogger(SampleData.class);

    /** With so many in a row it is no coincidence, and no further round helps. */
    private static final int MOST_FAULTS = 5;

    /** What a start finds. */
    sealed interface Begun {

        /** @param accounts made just now, with their one-time passwords; empty on every later start */
        record Begins(Map<String, String> accounts) implements Begun {}

        /** Samples among real cases would take real allocation. */
        record HasCasesOfItsOwn() implements Begun {}
    }

    private final List<SampleDeal> deals;
    private final SampleRows rows;
    private final SampleAccounts accounts;
    private final FileDeal file;
    private final AdvanceDeal advance;
    private final Applications applications;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Integer> faults = new HashMap<>();

    SampleData(List<SampleDeal> deals, SampleRows rows, SampleAccounts accounts, FileDeal file, AdvanceDeal advance,
            Applications applications, TransactionTemplate transaction, Clock clock) {
        this.deals = deals;
        this.rows = rows;
        this.accounts = accounts;
        this.file = file;
        this.advance = advance;
        this.applications = applications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param story when it begins, if this is the first start */
    Begun begin(Instant story) {
        try {
            return transaction.execute(status -> plan(story));
        } catch (DuplicateKeyException anotherNode) {
            return new Begun.Begins(Map.of());
        }
    }

    private Begun plan(Instant story) {
        if (rows.any()) {
            return new Begun.Begins(Map.of());
        }
        if (applications.any()) {
            return new Begun.HasCasesOfItsOwn();
        }
        deals.forEach(deal -> rows.plan(deal.deal()));
        rows.beginStory(story);
        return new Begun.Begins(accounts.create());
    }

    /** What a round leaves. */
    enum Left { NOTHING, MORE, ONLY_STUCK }

    /** @return whether anything was done, or is to be tried again */
    boolean round(int day) {
        return moving().stream().map(deal -> drive(deal, day)).reduce(false, Boolean::logicalOr);
    }

    Left left() {
        return rows.unfinished().isEmpty() ? Left.NOTHING : moving().isEmpty() ? Left.ONLY_STUCK : Left.MORE;
    }

    private List<SampleDeal> moving() {
        List<String> unfinished = rows.unfinished();
        return deals.stream().filter(deal -> unfinished.contains(deal.deal()) && faults.getOrDefault(deal.deal(), 0) < MOST_FAULTS).toList();
    }

    /** As far as it goes; a fault in one deal keeps no other back. */
    private boolean drive(SampleDeal deal, int day) {
        boolean moved = false;
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> step(deal, day)))) {
                faults.remove(deal.deal());
                moved = true;
            }
        } catch (RuntimeException fault) {
            // the process may have moved in the same moment, so not every fault is one; each is tried again
            int times = faults.merge(deal.deal(), 1, Integer::sum);
            log.info("the sample deal {} was held up: {}", deal.deal(), fault.toString());
            if (times == MOST_FAULTS) {
                log.error("the sample deal {} is stuck until the next start", deal.deal(), fault);
            }
            return true;
        }
        return moved;
    }

    /** @return whether it did something, so that more may be possible at once */
    private boolean step(SampleDeal deal, int day) {
        return deal.day() <= day && rows.lock(deal.deal()).map(row -> step(deal, row, day)).orElse(false);
    }

    private boolean step(SampleDeal deal, SampleRows.Row row, int day) {
        if (row.draft() == null) {
            rows.started(deal.deal(), file.file(accounts.applicant(), deal));
            return true;
        }
        if (row.stepsDone() < deal.steps().size()) {
            if (deal.dayOf(deal.steps().get(row.stepsDone())) > day) {
                return false;
            }
            boolean answered = advance.answer(accounts.applicant(), row.draft(), deal, deal.steps().get(row.stepsDone()));
            if (answered) {
                rows.stepDone(deal.deal());
            }
            return answered;
        }
        if (advance.arrived(accounts.applicant(), row.draft(), deal)) {
            rows.finished(deal.deal(), clock.instant());
        }
        return false;
    }
}
