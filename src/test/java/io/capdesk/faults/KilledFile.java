package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The desk on its own H2 file, with the settings it comes with: killed under load, it has everything that it acknowledged. */
class KilledFile {

    private static final int KILLS = 2;
    private static final int ORDERS = 30;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        try (var mailbox = new Mailbox()) {
            var node = new Node(folder, Map.of(), mailbox.settings()).start();
            try {
                kill(node, mailbox);
            } finally {
                node.kill();
            }
        }
    }

    private void kill(Node node, Mailbox mailbox) throws Exception {
        TwoNodes.awaitServiceOf(List.of(node));
        Exporter.join(node, mailbox);
        var load = new Load(List.of(node), 4);
        load.start();
        long struck = 0;
        var serves = Duration.ZERO;
        for (int kill = 1; kill <= KILLS; kill++) {
            load.awaitOrders(ORDERS);
            load.awaitWithdrawal();
            struck = System.nanoTime();
            node.kill();
            assertThat(load.acknowledged().lost(JdbcClient.create(file("WRITE_DELAY=0")))).as("lost by kill %s", kill).isZero();
            node.start();
            load.awaitReceiptOf(List.of(node));
            serves = TwoNodes.since(struck).compareTo(serves) > 0 ? TwoNodes.since(struck) : serves;
        }
        var receipts = load.stop();
        node.stop();
        settle(node, mailbox, receipts, serves, struck);
    }

    /** Only now others may look into the file beside the desk. */
    private void settle(Node node, Mailbox mailbox, Receipts receipts, Duration serves, long struck) throws Exception {
        var shared = file("WRITE_DELAY=0;AUTO_SERVER=TRUE");
        node.start("--spring.datasource.url=" + ((DriverManagerDataSource) shared).getUrl());
        TwoNodes.awaitServiceOf(List.of(node));
        var steps = new AutomaticSteps(shared);
        Patience.await().untilAsserted(() -> assertThat(steps.open()).isEqualTo(AutomaticSteps.NONE));
        var done = TwoNodes.since(struck);
        node.stop();
        var jdbc = JdbcClient.create(shared);
        long lost = receipts.lost(jdbc);
        long doubleBooked = receipts.doubleBooked(jdbc, 0);
        int repeated = mailbox.repeated();
        new Table("faults-file.md").add("the desk on its H2 file killed " + KILLS + " times (`kill -9`) and started again", receipts, lost,
                doubleBooked, repeated, mailbox.arrived().size() - repeated, serves, done);
        assertThat(lost).isZero();
        assertThat(doubleBooked).isZero();
        assertThat(repeated).as("letters handed over again, one a kill at most").isLessThanOrEqualTo(KILLS);
        steps.assertWhole("the file");
    }

    private DataSource file(String settings) {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("data/capdesk") + ";" + settings, "capdesk", "");
    }
}
