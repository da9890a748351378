package io.capdesk.managers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** How full the allocations are. */
@Controller
class AllocationsPage {

    private final Ledger ledger;

    AllocationsPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/managers/allocations")
    String show(@CurrentPerson Person person, Model page) {
        if (!Permission.READ_ALLOCATIONS.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var levels = ledger.levels();
        page.addAttribute("accounts", of(AccountKind.COUNTRY, levels));
        page.addAttribute("parents", of(AccountKind.LPP, levels));
        page.addAttribute("certificates", of(AccountKind.AIA_CERTIFICATE, levels));
        return "allocations";
    }

    private static List<Levels> of(AccountKind kind, List<Levels> levels) {
        return levels.stream().filter(one -> one.account().kind() == kind).toList();
    }
}
