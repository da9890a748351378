package io.capdesk.workflow.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts commands that lost a race for a row. Each is tried again; many of them say that two nodes fight over one case. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LockFailures extends AbstractProcessEnginePlugin {

    private final ObjectProvider<MeterRegistry> registry;

    LockFailures(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> before = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            before.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        before.add(new Counting());
        engine.setCustomPreCommandInterceptorsTxRequired(before);
    }

    private class Counting extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException lost) {
                registry.ifAvailable(meters -> Counter.builder("capdesk.lock.failures")
                        .description("Engine commands that lost a race for a row").register(meters).increment());
                throw lost;
            }
        }
    }
}
