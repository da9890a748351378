package io.capdesk.operations;

import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.LedgerInvariants.Breach;
import io.capdesk.allocation.StoppedAccounts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every invariant, keeps what was found and stops the accounts at fault; an account that is sound again opens. Others
 * write meanwhile, so a row counts only if it is at fault twice in a row.
 */
@Service
public class CheckInvariants {

    private static final Logger log = LoggerFactory.getLogger(CheckInvariants.class);
    private static final int LONGEST_SAMPLE = 4000;

    private final LedgerInvariants ledger;
    private final CaseInvariants cases;
    private final StoppedAccounts stops;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckInvariants(LedgerInvariants ledger, CaseInvariants cases, StoppedAccounts stops, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.stops = stops;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public int invariants() {
        return ledger.all().size() + CaseInvariants.ALL.size();
    }

    /** @return what is at fault, empty when all is well */
    public List<Breach> check() {
        List<Breach> found = breaches();
        List<Breach> lasting = found.isEmpty() ? found : both(found, breaches());
        transaction.executeWithoutResult(status -> record(lasting));
        lasting.forEach(breach -> log.error("Broken invariant, {} rows: {}; accounts at fault take no new applications: {}",
                breach.rows().size(), breach.invariant().name(), sample(breach)));
        return lasting;
    }

    private List<Breach> breaches() {
        List<Breach> all = new ArrayList<>(ledger.breaches());
        all.addAll(cases.breaches());
        return all;
    }

    private static List<Breach> both(List<Breach> first, List<Breach> second) {
        Map<String, Set<Object>> before = first.stream().collect(Collectors.toMap(breach -> breach.invariant().name(),
                breach -> breach.rows().stream().map(CheckInvariants::key).collect(Collectors.toSet())));
        return second.stream().map(breach -> new Breach(breach.invariant(), breach.rows().stream()
                        .filter(row -> before.getOrDefault(breach.invariant().name(), Set.of()).contains(key(row))).toList()))
                .filter(breach -> !breach.rows().isEmpty()).toList();
    }

    private static Object key(Map<String, Object> row) {
        return row.values().iterator().next();
    }

    private void record(List<Breach> breaches) {
        stops.set(breaches);
        jdbc.sql("delete from broken_invariant").update();
        breaches.forEach(breach -> jdbc.sql("insert into broken_invariant (name, faults, sample, found_at) values (?, ?, ?, ?)")
                .params(breach.invariant().name(), breach.rows().size(), sample(breach), clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private static String sample(Breach breach) {
        String rows = breach.rows().toString();
        return rows.length() <= LONGEST_SAMPLE ? rows : rows.substring(0, LONGEST_SAMPLE - 1) + "…";
    }
}
