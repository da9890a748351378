package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn -Pload verify}: how many comments a desk takes, against bare inserts of the same rows in the same run, and how it fares
 * at 35 a second with twenty page views for each. The desk is a process of its own on PostgreSQL; this one is the client.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommentLoad {

    private static final int PAIRS = 5;
    private static final int CALLERS = 16;
    private static final Duration ONE_SIDE = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration RUSH = Duration.ofSeconds(Long.getLong("load.seconds", 600));
    private static final int COMMENTS_PER_SECOND = 35;
    private static final int PAGES_PER_SECOND = 700;

    private final List<String> told = new ArrayList<>();
    private Database database;
    private Node node;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        database = new Database(folder.resolve("pg"));
        node = new Node(folder.resolve("node"), database.settings(), List.of("--spring.profiles.active=postgres",
                "--capdesk.docket.rate-limit.enabled=false", "--capdesk.docket.challenge.enabled=false",
                "--capdesk.outbox-folder=" + folder.resolve("outbox"))).compiledFully().start();
        Patience.await().until(node::serves);
        CommentFaultsIT.openForComment(database.jdbc());
    }

    @AfterAll
    void close() throws Exception {
        Files.write(Path.of("target", "load.md"), told);
        if (node != null) {
            node.kill();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void desksCommentsAgainstBareInserts() throws Exception {
        var comments = new ClosedLoop(CALLERS, caller -> {
            var path = new Commenter(CommentFaultsIT.DOCUMENT).path();
            var connection = new KeptConnection(node.address());
            return () -> connection.post(path, Commenter.form(Commenter.key())).contains("/track/");
        });
        comments.run(WARM_UP);
        var bare = new ClosedLoop(CALLERS, caller -> new BareInserts(database.source())::one);
        tell("| comments/s, " + CALLERS + " callers | the desk over HTTP | bare inserts of the same rows | ratio |");
        tell("|---|---:|---:|---:|");
        List<Integer> ratios = new ArrayList<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            long inserts = bare.run(ONE_SIDE);
            long taken = comments.run(ONE_SIDE);
            ratios.add((int) (100 * taken / inserts));
            tell("| pair " + pair + " | " + taken / ONE_SIDE.toSeconds() + " | " + inserts / ONE_SIDE.toSeconds() + " | 0."
                    + String.format("%02d", ratios.get(pair - 1)) + " |");
        }
        int median = ratios.stream().sorted().toList().get(PAIRS / 2);
        tell("| median | | | **0." + String.format("%02d", median) + "** |");
    }

    @Test
    @Order(2)
    void steadyRushWithItsPageViews() throws Exception {
        Map<String, String> receipts = new ConcurrentHashMap<>();
        var commenter = new Commenter(CommentFaultsIT.DOCUMENT);
        var tag = new ConcurrentHashMap<String, String>();
        var unchanged = new AtomicInteger();
        var comments = new OpenLoop(COMMENTS_PER_SECOND, () -> {
            String key = Commenter.key();
            return commenter.send(node.address(), key).thenApply(receipt -> keep(receipts, key, receipt));
        });
        var pages = new OpenLoop(PAGES_PER_SECOND, () -> commenter.page(node.address(), "/dockets/" + CommentFaultsIT.DOCKET, tag.get("known"))
                .handle((page, broken) -> {
                    if (broken != null || page.statusCode() != 200 && page.statusCode() != 304) {
                        return false;
                    }
                    page.headers().firstValue("ETag").ifPresent(now -> tag.put("known", now));
                    unchanged.addAndGet(page.statusCode() == 304 ? 1 : 0);
                    return true;
                }));
        OpenLoop.together(RUSH, comments, pages);
        tell("");
        tell("| for " + RUSH.toSeconds() + " s, open loop | asked | failed | p50 | p95 | p99 | longest |");
        tell("|---|---:|---:|---:|---:|---:|---:|");
        tell("| comments, " + COMMENTS_PER_SECOND + "/s | " + comments.told() + " |");
        tell("| docket page, " + PAGES_PER_SECOND + "/s, " + unchanged + " answered 304 | " + pages.told() + " |");
        assertThat(database.jdbc().sql("select count(*) from docket_comment where submission in (select unnest(cast(? as varchar[])))")
                .param(receipts.keySet().toArray(new String[0])).query(Long.class).single()).as("receipts found").isEqualTo(receipts.size());
    }

    private static boolean keep(Map<String, String> receipts, String key, Optional<String> receipt) {
        receipt.ifPresent(number -> receipts.put(key, number));
        return receipt.isPresent();
    }

    private void tell(String line) throws IOException {
        told.add(line);
        System.out.println(line);
    }
}
