package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The monitoring system's figures, by its token and by nothing else. */
class MetricsTest extends AttackedDesk {

    @Test
    void theTokenShowsEveryFigureThatIsToBeWatched() {
        var answer = new Visitor(port).get("/actuator/prometheus", "Authorization", "Bearer " + METRICS_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).contains("capdesk_ledger_imbalance 0.0", "capdesk_invariants_broken 0.0", "capdesk_incidents 0.0")
                .anyMatch(line -> line.startsWith("capdesk_jobs_oldest_due_seconds "))
                .anyMatch(line -> line.startsWith("capdesk_lock_failures_total "))
                .anyMatch(line -> line.startsWith("capdesk_allocation_waiting "))
                .anyMatch(line -> line.startsWith("capdesk_allocation_pending_tpp "))
                .anyMatch(line -> line.startsWith("capdesk_reservation_seconds_bucket"))
                .anyMatch(line -> line.startsWith("hikaricp_connections_pending"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/metrics/capdesk.incidents"})
    void anotherTokenAndAnAdministratorsLogInShowNothing(String path) {
        assertThat(new Visitor(port).get(path, "Authorization", "Bearer " + METRICS_TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(Visitor.loggedIn(port, hire(Role.ADMINISTRATOR), PASSWORD).get(path).statusCode()).isEqualTo(401);
    }
}
