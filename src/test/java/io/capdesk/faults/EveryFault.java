package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The long form, with the desk's own lease: {@code mvn -Pfaults verify}. Its table is kept in docs/faults.md. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryFault extends TwoNodes {

    private static final int UNANSWERED_WHILE_THE_DISK_IS_FULL = 10;

    private SmallDisk disk;

    EveryFault() {
        super(Duration.ofSeconds(60), 30, new Table("faults.md"));
    }

    @Override
    Database database(Path folder) throws Exception {
        disk = new SmallDisk(folder);
        return new Database(folder);
    }

    @AfterAll
    @Override
    void stop() throws Exception {
        super.stop();
        disk.close();
    }

    @Test
    @Order(1)
    void databaseStoppedImmediately() throws Exception {
        under("PostgreSQL stopped immediately and started again", nodes, () -> {
            database.stopImmediately();
            database.start();
        });
    }

    @Test
    @Order(2)
    void nodePausedForLongerThanTheLease() throws Exception {
        under("one node paused (`SIGSTOP`) for longer than the lease", nodes, () -> {
            two().signal("STOP");
            long paused = System.nanoTime();
            Patience.await().until(() -> since(paused).compareTo(lease.plusSeconds(10)) > 0);
            two().signal("CONT");
        });
    }

    @Test
    @Order(3)
    void fullDisk() throws Exception {
        under(disk.inWords(), nodes, () -> {
            disk.fill(database);
            int before = load.unanswered();
            Patience.await().until(() -> load.unanswered() - before >= UNANSWERED_WHILE_THE_DISK_IS_FULL);
            disk.empty(database);
            database.startIfItEnded();
        });
    }

    @Test
    @Order(4)
    void oneNodeKilled() throws Exception {
        under("one node killed (`kill -9`) and started again", nodes, () -> {
            kill(two());
            two().start();
        });
    }

    @Test
    @Order(5)
    void bothNodesKilled() throws Exception {
        under("both nodes killed (`kill -9`) and started again", nodes, () -> {
            kill(one(), two());
            one().start();
            two().start();
        });
    }

    @Test
    @Order(6)
    void clockAnHourAhead() throws Exception {
        under("one node's clock an hour ahead (`--capdesk.clock-offset=PT1H`)", nodes, () -> {
            two().stop();
            two().start("--capdesk.clock-offset=PT1H");
        });
    }

    @Test
    @Order(7)
    void operatorsCheckFindsNothing() throws Exception {
        var check = node("check").start("--capdesk.check");
        assertThat(check.exitStatus()).as(check.said()).isZero();
    }

    private Node one() {
        return nodes.get(0);
    }

    private Node two() {
        return nodes.get(1);
    }
}
