package io.capdesk.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says in the log why a command of the engine failed, in the engine's place: it prints a stack trace for an answer that a task
 * does not take as for a fault. A refusal is one line, what people and nodes do to each other every day is for debugging, a fault
 * keeps its trace.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CommandFaults extends AbstractProcessEnginePlugin {

    private static final Logger log = LoggerFactory.getLogger(CommandFaults.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableCmdExceptionLogging(false);
        List<CommandInterceptor> before = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            before.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        before.add(new Telling(engine));
        engine.setCustomPreCommandInterceptorsTxRequired(before);
    }

    private static class Telling extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        Telling(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            boolean outermost = Context.getCommandContext() == null;
            try {
                return next.execute(command);
            } catch (RuntimeException fault) {
                if (outermost) {
                    tell(command, fault);
                }
                throw fault;
            }
        }

        private void tell(Command<?> command, RuntimeException fault) {
            FormFieldValidationException refusal = refusalIn(fault);
            if (refusal != null) {
                IdentityService identities = engine.getIdentityService();
                log.info("refused to {}: {}", identities.getCurrentAuthentication() == null ? "the desk"
                        : identities.getCurrentAuthentication().getUserId(), refusal.getMessage());
            } else if (fault instanceof OptimisticLockingException || fault instanceof TaskAlreadyClaimedException
                    || fault instanceof BadUserRequestException || fault instanceof AuthorizationException) {
                log.debug("{} failed", command.getClass().getSimpleName(), fault);
            } else {
                log.error("{} failed", command.getClass().getSimpleName(), fault);
            }
        }

        /** The engine wraps what a listener throws. */
        private static FormFieldValidationException refusalIn(Throwable fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof FormFieldValidationException refusal) {
                    return refusal;
                }
            }
            return null;
        }
    }
}
