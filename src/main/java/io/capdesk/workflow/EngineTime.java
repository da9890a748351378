package io.capdesk.workflow;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's clock for the one who tells a story of days: the sample data. Everybody else takes the time as it is. */
@Component
public class EngineTime {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTime.class);
    private static final int AT_ONCE = 100;

    private final ManagementService jobs;

    EngineTime(ManagementService jobs) {
        this.jobs = jobs;
    }

    /** @param behind how far the engine's clock is behind the real one; zero for none */
    public void standBehind(Duration behind) {
        if (behind.isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(-behind.toMillis());
        }
    }

    /** What is due now, the engine's own threads aside. False when there was nothing. */
    public boolean runWhatIsDue() {
        List<Job> due = jobs.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, AT_ONCE);
        due.forEach(this::run);
        return !due.isEmpty();
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException taken) {
            // one of the engine's threads was first, or the job failed and is counted by the engine
            LOG.debug("the job {} was not run here", job.getId(), taken);
        }
    }
}
