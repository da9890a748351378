package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two desks on one PostgreSQL, exporters at their portals, and what breaks in a machine room. After each fault every receipt
 * given exists, no order is booked twice, the invariants hold and the cases have come as far as they come by themselves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodes {

    /** A node that dies between the hand-over of a letter and the commit leaves it due. */
    private static final int MOST_REPEATED = 2;

    private static final int EXPORTERS = 3;

    /** Returns once what was broken is repaired, as far as it is; exporters go on all the while. */
    interface Fault {
        void strike() throws Exception;
    }

    final Duration lease;
    final List<Node> nodes = new ArrayList<>();
    final Mailbox mailbox = new Mailbox();
    final List<String> firstWords = new ArrayList<>();
    private final int someOrders;
    private final Table table;
    Database database;
    Load load;
    private Path folder;

    /** @param lease for how long a node has a job to itself */
    TwoNodes(Duration lease, int someOrders, Table table) {
        this.lease = lease;
        this.someOrders = someOrders;
        this.table = table;
    }

    Database database(Path folder) throws Exception {
        return new Database(folder);
    }

    @BeforeAll
    void twoNodesThatStartTogether(@TempDir Path folder) throws Exception {
        this.folder = folder;
        database = database(folder.resolve("pg"));
        nodes.add(node("one").start());
        nodes.add(node("two").start());
        SameMoment.ofFirstAccounts(database);
        awaitServiceOf(nodes);
        nodes.forEach(node -> firstWords.add(node.said()));
        Exporter.join(nodes.get(0), mailbox);
        load = new Load(nodes, EXPORTERS);
    }

    @AfterAll
    void stop() throws Exception {
        for (Node node : nodes) {
            node.kill();
        }
        if (database != null) {
            database.close();
        }
        mailbox.close();
    }

    /** @param after who serves again when the fault is over */
    void under(String name, List<Node> after, Fault fault) throws Exception {
        int before = database.jdbc().sql("select count(*) from application").query(Integer.class).single();
        int letters = mailbox.arrived().size();
        int repeatedBefore = mailbox.repeated();
        load.start();
        load.awaitOrders(someOrders);
        long struck = System.nanoTime();
        Duration serves;
        Receipts receipts;
        try {
            fault.strike();
            awaitServiceOf(after);
            load.awaitReceiptOf(after);
            serves = since(struck);
            load.awaitOrders(someOrders);
        } finally {
            receipts = load.stop();
        }
        var steps = new AutomaticSteps(database.source());
        Patience.await().untilAsserted(() -> assertThat(steps.open()).isEqualTo(AutomaticSteps.NONE));
        var done = since(struck);
        long lost = receipts.lost(database.jdbc());
        long doubleBooked = receipts.doubleBooked(database.jdbc(), before);
        int repeated = mailbox.repeated() - repeatedBefore;
        table.add(name, receipts, lost, doubleBooked, repeated, mailbox.arrived().size() - letters - repeated, serves, done);
        assertThat(lost).as("lost: " + name).isZero();
        assertThat(doubleBooked).as("booked twice: " + name).isZero();
        assertThat(repeated).as("letters handed over again, one a node at most: " + name).isLessThanOrEqualTo(MOST_REPEATED);
        steps.assertWhole(name);
    }

    void kill(Node... dying) throws InterruptedException {
        for (Node node : dying) {
            node.kill();
        }
    }

    Node node(String name) throws Exception {
        var settings = new ArrayList<>(mailbox.settings());
        settings.addAll(List.of("--spring.profiles.active=postgres", "--capdesk.outbox.every-seconds=5",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + lease.toMillis()));
        return new Node(folder.resolve(name), database.settings(), settings);
    }

    static void awaitServiceOf(List<Node> all) {
        Patience.await().until(() -> all.stream().allMatch(Node::serves));
    }

    static Duration since(long instant) {
        return Duration.ofNanos(System.nanoTime() - instant);
    }
}
