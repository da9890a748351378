package io.capdesk.workflow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
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
    private final ProcessEngine engine;
    private final AtomicBoolean paused = new AtomicBoolean();

    EngineTime(ManagementService jobs, ProcessEngine engine) {
        this.jobs = jobs;
        this.engine = engine;
    }

    /**
     * The engine's threads rest meanwhile: a job that one of them has begun would see the time jump.
     *
     * @param behind how far the engine's clock is behind the real one; zero for none
     */
    public void standBehind(Duration behind) {
        JobExecutor threads = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (behind.isZero()) {
            ClockUtil.reset();
            if (paused.compareAndSet(true, false)) {
                threads.start();
            }
            return;
        }
        if (threads.isActive()) {
            paused.set(true);
            threads.shutdown();
        }
        ClockUtil.offset(-behind.toMillis());
    }

    /** What is due now. False when there was nothing. */
    public boolean runWhatIsDue() {
        List<Job> due = jobs.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, AT_ONCE);
        due.forEach(this::run);
        return !due.isEmpty();
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException taken) {
            // it failed and is counted by the engine, or in the present one of the engine's threads was first
            LOG.debug("the job {} was not run here", job.getId(), taken);
        }
    }
}
