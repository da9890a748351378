package io.capdesk.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine must be told beyond its properties; each line closes a trap that was reproduced. Waits for Flyway. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Staff who mistype wait 3 seconds, then twice as long each time, never longer than this, and nobody for ever. */
    private static final int LONGEST_LOCK_SECONDS = 3600;

    /** No answer of the engine to a logged-in user is longer: an unbounded query is a way to stop the desk. */
    private static final int LONGEST_ANSWER = 2000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        neverEndSilently(engine);
        keepHistoryFromTheStart(engine);
        runJobs(engine);
        trustNobody(engine);
    }

    private static void neverEndSilently(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnforceHistoryTimeToLive(true);
    }

    private static void keepHistoryFromTheStart(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setTaskMetricsEnabled(false);
    }

    private static void runJobs(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H,PT6H");
    }

    private static void trustNobody(ProcessEngineConfigurationImpl engine) {
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setQueryMaxResultsLimit(LONGEST_ANSWER);
        engine.setEnablePasswordPolicy(true);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(LONGEST_LOCK_SECONDS);
        engine.setPasswordEncryptor(new SlowPasswords());
        engine.setGroupResourceWhitelistPattern("[a-z]+(-[a-z]+)*");
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");
    }
}
