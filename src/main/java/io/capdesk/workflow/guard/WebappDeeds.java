package io.capdesk.workflow.guard;

import io.capdesk.access.EndSessions;
import io.capdesk.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Every deed of the webapps, with what is checked before it is done. What is not listed is not done. */
@Component
class WebappDeeds {

    @FunctionalInterface
    interface Check {
        void check(Command<?> deed, Authentication person, CommandContext context);
    }

    private final Map<Class<?>, Check> deeds = new HashMap<>();

    WebappDeeds(TaskDeeds tasks, IssuedPasswords passwords, EndSessions sessions) {
        // Tasklist; completing in another's name and unseen is refused
        deeds.put(ClaimTaskCmd.class, tasks::claim);
        deeds.put(AssignTaskCmd.class, tasks::unclaim);
        deeds.put(SubmitTaskFormCmd.class, tasks::submit);
        deeds.put(CompleteTaskCmd.class, tasks::complete);
        // Cockpit: a failed job runs again; nobody runs a job before its time or moves its due date
        deeds.put(SetJobRetriesCmd.class, only(Role.MANAGER));
        // Admin
        deeds.put(SaveUserCmd.class, only(Role.ADMINISTRATOR, passwords::issued));
        for (Class<?> deed : new Class<?>[] {DeleteUserCmd.class, CreateMembershipCmd.class, DeleteMembershipCmd.class}) {
            CommandField user = new CommandField(deed, "userId");
            deeds.put(deed, only(Role.ADMINISTRATOR, (command, person, context) -> sessions.of((String) user.of(command))));
        }
        for (Class<?> deed : new Class<?>[] {UnlockUserCmd.class, SaveGroupCmd.class, DeleteGroupCmd.class,
                SaveAuthorizationCmd.class, DeleteAuthorizationCmd.class}) {
            deeds.put(deed, only(Role.ADMINISTRATOR));
        }
    }

    Optional<Check> checkOf(Command<?> command) {
        return Optional.ofNullable(deeds.get(command.getClass()));
    }

    private static Check only(Role role) {
        return only(role, (deed, person, context) -> {});
    }

    private static Check only(Role role, Check then) {
        return (deed, person, context) -> {
            if (person.getGroupIds() == null || !person.getGroupIds().contains(role.group())) {
                throw new AuthorizationException("Only " + role.group() + " do this.");
            }
            then.check(deed, person, context);
        };
    }
}
