package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rush of comments, and the node or the database killed in the middle of it: every receipt is found, each comment once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentFaultsIT {

    static final String DOCKET = "BIS-2026-0099";
    static final String DOCUMENT = DOCKET + "-0001";
    private static final int COMMENTERS = 6;
    private static final int SOME = 60;

    private Database database;
    private Node node;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        database = new Database(folder.resolve("pg"));
        node = new Node(folder.resolve("node"), database.settings(), List.of("--spring.profiles.active=postgres",
                "--capdesk.docket.rate-limit.enabled=false", "--capdesk.docket.challenge.enabled=false",
                "--capdesk.outbox-folder=" + folder.resolve("outbox"))).start();
        Patience.await().until(node::serves);
        openForComment(database.jdbc());
    }

    @AfterAll
    void close() throws Exception {
        if (node != null) {
            node.kill();
        }
        if (database != null) {
            database.close();
        }
    }

    /** A document open for 120 days, without its process: comments are judged by instants. */
    static void openForComment(JdbcClient jdbc) {
        Instant opened = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        jdbc.sql("insert into docket (id, agency, kind, title, object_id, modified_at) values (?, 'BIS', 'Rulemaking', 'Rush', ?, now())")
                .params(DOCKET, "0900000000000001").update();
        jdbc.sql("insert into docket_serial (docket, next) values (?, 2)").param(DOCKET).update();
        jdbc.sql("insert into docket_document (id, docket, kind, title, object_id, posted_at, opens_at, closes_at, allow_late, state,"
                        + " modified_at) values (?, ?, 'Rule', 'Rush', ?, now(), ?, ?, false, 'OPEN', now())")
                .params(DOCUMENT, DOCKET, "0900000000000002", opened.atOffset(ZoneOffset.UTC),
                        opened.plus(Duration.ofDays(120)).atOffset(ZoneOffset.UTC)).update();
    }

    @Test
    void nodeKilledInTheRushLosesNoReceipt() throws Exception {
        under(() -> {
            node.kill();
            node.start();
        });
    }

    @Test
    void databaseStoppedInTheRushLosesNoReceipt() throws Exception {
        under(() -> {
            database.stopImmediately();
            database.start();
        });
    }

    private void under(TwoNodes.Fault fault) throws Exception {
        Map<String, String> receipts = new ConcurrentHashMap<>();
        ExecutorService callers = Executors.newFixedThreadPool(COMMENTERS);
        List<Future<?>> calls = new ArrayList<>();
        try {
            for (int i = 0; i < COMMENTERS; i++) {
                calls.add(callers.submit(() -> comment(receipts, 2 * SOME)));
            }
            Patience.await().until(() -> receipts.size() >= SOME);
            fault.strike();
            for (Future<?> call : calls) {
                call.get(10, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
        receipts.forEach((key, receipt) -> assertThat(database.jdbc().sql("select tracking from docket_comment where submission = ?")
                .param(key).query(String.class).list()).as("comment of the receipt %s", receipt).containsExactly(receipt));
        assertThat(database.jdbc().sql("select count(*) from docket_comment where tracking is null or signature is null")
                .query(Long.class).single()).as("stored without a receipt").isZero();
    }

    /** Whoever gets no answer sends the same page again until there is one. */
    private void comment(Map<String, String> receipts, int comments) {
        var commenter = new Commenter(DOCUMENT);
        for (int i = 0; i < comments; i++) {
            String key = Commenter.key();
            Optional<String> receipt = Patience.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50))
                    .until(() -> commenter.send(node.address(), key).get(1, TimeUnit.MINUTES), Optional::isPresent);
            receipts.put(key, receipt.orElseThrow());
        }
    }
}
