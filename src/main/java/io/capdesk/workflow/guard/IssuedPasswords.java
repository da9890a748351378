package io.capdesk.workflow.guard;

import io.capdesk.access.ApplicantNames;
import io.capdesk.access.OneTimePasswords;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * A password that an administrator sets for somebody is known to two people: it becomes one-time. And nobody of the staff gets
 * an applicant's user name: log-in looks for staff first, so it would lock the applicant out.
 */
@Component
class IssuedPasswords {

    private static final CommandField USER = new CommandField(SaveUserCmd.class, "user");
    private static final CommandField NEW_PASSWORD = new CommandField(UserEntity.class, "newPassword");

    private final OneTimePasswords oneTimePasswords;
    private final ApplicantNames applicants;

    IssuedPasswords(OneTimePasswords oneTimePasswords, ApplicantNames applicants) {
        this.oneTimePasswords = oneTimePasswords;
        this.applicants = applicants;
    }

    void issued(Command<?> deed, Authentication administrator, CommandContext context) {
        if (USER.of(deed) instanceof UserEntity taken && applicants.taken(taken.getId())) {
            throw new AuthorizationException("The user name " + taken.getId() + " is taken; choose another.");
        }
        if (USER.of(deed) instanceof UserEntity user && NEW_PASSWORD.of(user) != null
                && !user.getId().equals(administrator.getUserId())) {
            oneTimePasswords.issued(user.getId());
        }
    }
}
