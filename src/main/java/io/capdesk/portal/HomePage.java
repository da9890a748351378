package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.CasesAsked;
import io.capdesk.intake.Drafts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation's drafts and applications, and the search in them. */
@Controller
class HomePage {

    private final Drafts drafts;
    private final CaseSearch search;
    private final PowersOfAttorney powers;

    HomePage(Drafts drafts, CaseSearch search, PowersOfAttorney powers) {
        this.drafts = drafts;
        this.search = search;
        this.powers = powers;
    }

    @GetMapping("/portal")
    String show(@CurrentPerson Person person, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String before, Model page) {
        var asked = CasesAsked.of(q, stage, before);
        var found = search.find(asked.query(person.organization(), null));
        page.addAttribute("principals", person.representation() == null ? powers.heldBy(person.organization()) : List.of());
        page.addAttribute("drafts", drafts.open(person));
        page.addAttribute("applications", found.lines().stream().map(ApplicationLine::of).toList());
        page.addAttribute("found", found);
        page.addAttribute("asked", asked);
        page.addAttribute("stages", ApplicationLine.stages());
        return "home";
    }

    @PostMapping("/portal/drafts")
    String start(@CurrentPerson Person person) {
        return "redirect:/portal/drafts/" + drafts.start(person).id() + "/parties";
    }
}
