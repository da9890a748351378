package io.capdesk.accounts;

import io.capdesk.access.Colleague;
import io.capdesk.access.Colleagues;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An account administrator takes a colleague's account out of use and back, makes and unmakes administrators, and sends a link
 * for a new password (15 CFR 748.7). What changes somebody's rights signs them out everywhere.
 */
@Service
public class ChangeColleague {

    public enum Deed { DEACTIVATE, REACTIVATE, MAKE_ADMINISTRATOR, UNMAKE_ADMINISTRATOR, SEND_PASSWORD_LINK }

    private final Colleagues colleagues;
    private final AskForNewPassword passwords;
    private final Links links;
    private final AuditTrail audit;

    ChangeColleague(Colleagues colleagues, AskForNewPassword passwords, Links links, AuditTrail audit) {
        this.colleagues = colleagues;
        this.passwords = passwords;
        this.links = links;
        this.audit = audit;
    }

    /** @return empty when it is done; done twice it changes nothing the second time */
    @Transactional
    public Optional<ColleagueRefusal> change(Person by, String username, Deed deed) {
        Optional<Colleague> colleague = Permission.MANAGE_ORGANIZATION.granted(by)
                ? colleagues.find(by.organization(), username) : Optional.empty();
        if (colleague.isEmpty()) {
            return Optional.of(ColleagueRefusal.NOT_FOUND);
        }
        // whoever was unmade a moment ago unmakes nobody else
        if (!colleagues.stillAdministrator(by)) {
            return Optional.of(ColleagueRefusal.NOT_FOUND);
        }
        Optional<ColleagueRefusal> refusal = apply(by, colleague.get(), deed);
        if (refusal.isEmpty()) {
            audit.recordOf(username, by.username(), deed.name(), null);
        }
        return refusal;
    }

    private Optional<ColleagueRefusal> apply(Person by, Colleague colleague, Deed deed) {
        boolean wouldLeaveNone = deed == Deed.DEACTIVATE || deed == Deed.UNMAKE_ADMINISTRATOR;
        if (wouldLeaveNone && colleagues.lastAdministrator(by.organization(), colleague.username())) {
            return Optional.of(ColleagueRefusal.LAST_ADMINISTRATOR);
        }
        if (wouldLeaveNone) {
            links.withdrawInvitationsBy(colleague.username());
        }
        switch (deed) {
            case DEACTIVATE -> colleagues.setActive(colleague.username(), false);
            case REACTIVATE -> colleagues.setActive(colleague.username(), true);
            case MAKE_ADMINISTRATOR -> colleagues.setAdministrator(colleague.username(), true);
            case UNMAKE_ADMINISTRATOR -> colleagues.setAdministrator(colleague.username(), false);
            case SEND_PASSWORD_LINK -> {
                return colleague.active() ? sent(passwords.send(colleague, by)) : Optional.of(ColleagueRefusal.OUT_OF_USE);
            }
        }
        return Optional.empty();
    }

    private static Optional<ColleagueRefusal> sent(boolean sent) {
        return sent ? Optional.empty() : Optional.of(ColleagueRefusal.TOO_MANY_LETTERS);
    }
}
