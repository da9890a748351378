package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form, with a short lease; {@code mvn -Pfaults verify} runs {@link EveryFault} too. */
class FaultsIT extends TwoNodes {

    FaultsIT() {
        super(Duration.ofSeconds(15), 10, new Table("faults-short.md"));
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseMakeEverythingOnce() {
        assertThat(firstWords.stream().filter(words -> words.contains("First start. One-time passwords")))
                .as("nodes that print the administrator's password").hasSize(1);
        assertThat(database.jdbc().sql("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'").query(String.class)
                .list()).containsExactly("admin");
        assertThat(database.jdbc().sql("select count(*) - count(distinct version) from flyway_schema_history").query(Long.class)
                .single()).as("migrations that ran twice").isZero();
        assertThat(database.jdbc().sql("select count(*) from ACT_RE_DEPLOYMENT").query(Long.class).single()).isOne();
    }

    @Test
    void whatWasAcknowledgedOutlivesTheDatabasesStopAndANodesEnd() throws Exception {
        under("PostgreSQL stopped immediately", nodes, () -> {
            database.stopImmediately();
            database.start();
        });
        under("one node killed (kill -9), for good", List.of(nodes.get(0)), () -> kill(nodes.get(1)));
    }
}
