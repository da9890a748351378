package io.capdesk.operations;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Down while the last check's faults last. It reads what was found and checks nothing: everybody may ask. */
@Component("invariants")
class InvariantHealth implements HealthIndicator {

    private final JdbcClient jdbc;

    InvariantHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        return broken() == 0 ? Health.up().build() : Health.down().build();
    }

    long broken() {
        return jdbc.sql("select count(*) from broken_invariant").query(Long.class).single();
    }
}
