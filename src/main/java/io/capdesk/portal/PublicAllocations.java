package io.capdesk.portal;

import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.Ledger;
import io.capdesk.arrangement.Arrangements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How full the countries' allocations are, for everybody. Companies' accounts are nobody's business here. */
@Controller
class PublicAllocations {

    private final Ledger ledger;
    private final Arrangements arrangements;

    PublicAllocations(Ledger ledger, Arrangements arrangements) {
        this.arrangements = arrangements;
        this.ledger = ledger;
    }

    @GetMapping("/allocations")
    String show(Model page) {
        page.addAttribute("accounts", ledger.levels().stream()
                .filter(levels -> levels.account().kind() == AccountKind.COUNTRY).toList());
        page.addAttribute("arrangements", arrangements.published());
        return "public-allocations";
    }
}
