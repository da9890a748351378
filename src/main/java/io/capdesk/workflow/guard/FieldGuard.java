package io.capdesk.workflow.guard;

import io.capdesk.workflow.Gate;
import io.capdesk.workflow.task.TaskRefused;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody logged in at a webapp may have the engine do: read, and the few deeds of {@link WebappDeeds}, each with its
 * check. Everything else is refused, whichever path it came by; a forged variable would otherwise steer a case.
 */
class FieldGuard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FieldGuard.class);

    private final ProcessEngineConfigurationImpl engine;
    private final WebappDeeds deeds;

    FieldGuard(ProcessEngineConfigurationImpl engine, WebappDeeds deeds) {
        this.engine = engine;
        this.deeds = deeds;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        if (person == null || causedByAnother() || command instanceof Gate.Passage || EngineReads.matches(command)) {
            return next.execute(command);
        }
        Optional<WebappDeeds.Check> check = deeds.checkOf(command);
        if (check.isEmpty()) {
            LOG.warn("refused to {}: {}", person.getUserId(), command.getClass().getName());
            throw new AuthorizationException("The desk does not do this in Tasklist, Cockpit or Admin.");
        }
        // in the command's own transaction: what was checked is what is changed
        try {
            return next.execute(new Checked<>(command, check.get(), person));
        } catch (ProcessEngineException fault) {
            throw refusalIn(fault);
        }
    }

    /** The engine wraps what a listener throws; whoever tried reads the refusal itself. */
    private static ProcessEngineException refusalIn(ProcessEngineException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskRefused refusal) {
                return refusal;
            }
        }
        return fault;
    }

    /** A command inside another one is the engine's or a delegate's own; the outer one has been checked. */
    private static boolean causedByAnother() {
        return Context.getCommandContext() != null;
    }

    private record Checked<T>(Command<T> command, WebappDeeds.Check check, Authentication person) implements Command<T> {

        @Override
        public T execute(CommandContext context) {
            context.runWithoutAuthorization(() -> {
                check.check(command, person, context);
                return null;
            });
            return command.execute(context);
        }
    }
}
