package io.capdesk.workflow.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;

/** Counts commands that lost a race for a row. Each is tried again; many of them say that two nodes fight over one case. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LockFailures extends AbstractProcessEnginePlugin implements MeterBinder {

    private final LongAdder lost = new LongAdder();

    /** Shown from the start, since an alarm on a figure that is missing stays silent. */
    @Override
    public void bindTo(@NonNull MeterRegistry registry) {
        FunctionCounter.builder("capdesk.lock.failures", lost, LongAdder::sum)
                .description("Engine commands that lost a race for a row").register(registry);
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
            } catch (OptimisticLockingException late) {
                lost.increment();
                throw late;
            }
        }
    }
}
