package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The long form, with the desk's own lease: {@code mvn -Pfaults verify}. Its table is kept in docs/faults.md. */
class EveryFault extends TwoNodes {

    private static final int UNANSWERED_WHILE_THE_DISK_IS_FULL = 10;

    private SmallDisk disk;

    EveryFault() {
        super(Duration.ofSeconds(60), 50, new Table("faults.md"));
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
    void whatWasAcknowledgedOutlivesEveryFault() throws Exception {
        Node one = nodes.get(0);
        Node two = nodes.get(1);
        under("one node killed (`kill -9`) and started again", () -> {
            kill(two);
            two.start();
        });
        under("both nodes killed (`kill -9`) and started again", () -> {
            kill(one, two);
            one.start();
            two.start();
        });
        under("PostgreSQL stopped immediately and started again", () -> {
            database.stopImmediately();
            database.start();
        });
        under("one node paused (`SIGSTOP`) for longer than the lease", () -> {
            two.signal("STOP");
            long paused = System.nanoTime();
            Patience.await().until(() -> since(paused).compareTo(lease.plusSeconds(10)) > 0);
            two.signal("CONT");
        });
        under(disk.inWords(), () -> {
            disk.fill(database);
            int before = load.unanswered();
            Patience.await().until(() -> load.unanswered() - before >= UNANSWERED_WHILE_THE_DISK_IS_FULL);
            disk.empty(database);
            database.startIfItEnded();
        });
        under("one node's clock an hour ahead (`--capdesk.clock-offset=PT1H`)", () -> {
            two.stop();
            two.start("--capdesk.clock-offset=PT1H");
        });
    }

    private void under(String name, Fault fault) throws Exception {
        under(name, nodes, fault);
        var check = node("check").start("--capdesk.check", "--server.port=0");
        assertThat(check.exitStatus()).as(check.said()).isZero();
    }
}
