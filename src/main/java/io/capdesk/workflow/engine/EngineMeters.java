package io.capdesk.workflow.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;

/** What to watch of the engine: jobs that nobody runs, and steps that failed for good. */
@Component
class EngineMeters implements MeterBinder {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    EngineMeters(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void bindTo(@NonNull MeterRegistry registry) {
        Gauge.builder("capdesk.jobs.oldest.due", this::secondsOverdue).baseUnit("seconds")
                .description("How long the oldest due job has been due; 0 when none is").register(registry);
        Gauge.builder("capdesk.incidents", () -> runtime.createIncidentQuery().count())
                .description("Failed steps that need a person").register(registry);
    }

    private long secondsOverdue() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .filter(job -> job.getDuedate() != null)
                .mapToLong(job -> Math.max(0, Duration.between(job.getDuedate().toInstant(), clock.instant()).toSeconds()))
                .findFirst().orElse(0);
    }
}
