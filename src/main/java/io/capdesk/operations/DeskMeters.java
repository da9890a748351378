package io.capdesk.operations;

import io.capdesk.allocation.StoppedAccounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;

/** What to watch of ledger and checks; each is read when somebody asks for it. */
@Component
class DeskMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final StoppedAccounts stops;
    private final InvariantHealth health;

    DeskMeters(JdbcClient jdbc, StoppedAccounts stops, InvariantHealth health) {
        this.jdbc = jdbc;
        this.stops = stops;
        this.health = health;
    }

    @Override
    public void bindTo(@NonNull MeterRegistry registry) {
        Gauge.builder("capdesk.ledger.imbalance", stops::count)
                .description("Accounts of which the last check found something wrong; 0 when all is well").register(registry);
        Gauge.builder("capdesk.invariants.broken", health::broken)
                .description("Invariants that the last check found broken").register(registry);
        // intake records it; shown from the start, since an alarm on a figure that is missing stays silent
        Timer.builder("capdesk.reservation")
                .description("How long a registration waits for the row of its account").register(registry);
        Gauge.builder("capdesk.allocation.waiting", () -> sum("waiting"))
                .description("Claims that wait behind others, over all accounts").register(registry);
        Gauge.builder("capdesk.allocation.pending.tpp", () -> sum("pending_tpp"))
                .description("TPP reserved for applications under review, over all accounts").register(registry);
    }

    private Number sum(String column) {
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from allocation_account").query(java.math.BigDecimal.class).single();
    }
}
