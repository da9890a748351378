package io.capdesk.workflow.guard;

import io.capdesk.access.OneTimePasswords;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** A password that an administrator sets for somebody is known to two people: it becomes one-time. */
@Component
class IssuedPasswords {

    private static final CommandField USER = new CommandField(SaveUserCmd.class, "user");
    private static final CommandField NEW_PASSWORD = new CommandField(UserEntity.class, "newPassword");

    private final OneTimePasswords oneTimePasswords;

    IssuedPasswords(OneTimePasswords oneTimePasswords) {
        this.oneTimePasswords = oneTimePasswords;
    }

    void issued(Command<?> deed, Authentication administrator, CommandContext context) {
        if (USER.of(deed) instanceof UserEntity user && NEW_PASSWORD.of(user) != null
                && !user.getId().equals(administrator.getUserId())) {
            oneTimePasswords.issued(user.getId());
        }
    }
}
