package io.capdesk.workflow.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The engine has a clock of its own: with {@code capdesk.clock-offset} it is as wrong as the desk's. */
@Component
@DependsOnDatabaseInitialization
class EngineClock extends AbstractProcessEnginePlugin {

    private final Duration offset;

    EngineClock(@Value("${capdesk.clock-offset:PT0S}") Duration offset) {
        this.offset = offset;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
    }
}
