package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisation's drafts and applications. */
@Controller
class HomePage {

    private final Drafts drafts;
    private final Applications applications;
    private final PowersOfAttorney powers;

    HomePage(Drafts drafts, Applications applications, PowersOfAttorney powers) {
        this.drafts = drafts;
        this.applications = applications;
        this.powers = powers;
    }

    @GetMapping("/portal")
    String show(@CurrentPerson Person person, Model page) {
        page.addAttribute("principals", person.representation() == null ? powers.heldBy(person.organization()) : List.of());
        page.addAttribute("drafts", drafts.open(person));
        page.addAttribute("applications", applications.of(person).stream().map(ApplicationLine::of).toList());
        return "home";
    }

    @PostMapping("/portal/drafts")
    String start(@CurrentPerson Person person) {
        return "redirect:/portal/drafts/" + drafts.start(person).id() + "/parties";
    }
}
