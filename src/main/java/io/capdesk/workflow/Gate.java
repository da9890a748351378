package io.capdesk.workflow;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The desk's own way into the engine, for a person whom {@code access} has already allowed what is done here: the engine
 * knows their name, for its history, but asks neither its authorizations nor the guard of fields.
 */
@Component
public class Gate {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final IdentityService identities;

    Gate(ObjectProvider<ProcessEngineConfigurationImpl> engine, IdentityService identities) {
        this.engine = engine;
        this.identities = identities;
    }

    /**
     * Runs all engine calls of {@code command} in one command: they are written to the database when it returns.
     *
     * @throws OptimisticLockingFailureException when somebody else moved the same instance first
     */
    public <T> T as(Person person, Supplier<T> command) {
        try {
            return engine.getObject().getCommandExecutorTxRequired().execute(new Passage<>(identities, person, command));
        } catch (OptimisticLockingException lost) {
            if (Context.getCommandContext() != null) {
                // within the engine's own command, which knows what to do with it
                throw lost;
            }
            throw new OptimisticLockingFailureException("somebody moved the same instance at the same time", lost);
        }
    }

    /** What the guard of fields recognises; only this class makes one. */
    public static final class Passage<T> implements Command<T> {

        private final IdentityService identities;
        private final Person person;
        private final Supplier<T> command;

        private Passage(IdentityService identities, Person person, Supplier<T> command) {
            this.identities = identities;
            this.person = person;
            this.command = command;
        }

        @Override
        public T execute(CommandContext context) {
            Authentication before = identities.getCurrentAuthentication();
            List<String> groups = person.roles().stream().map(Role::group).toList();
            identities.setAuthentication(person.username(), groups);
            try {
                return context.runWithoutAuthorization(command::get);
            } finally {
                if (before == null) {
                    identities.clearAuthentication();
                } else {
                    identities.setAuthentication(before);
                }
            }
        }
    }
}
