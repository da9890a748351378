package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.Stage;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation's drafts and applications, and the search in them. */
@Controller
class HomePage {

    private static final int LONGEST_TEXT = 200;

    private final Drafts drafts;
    private final CaseSearch search;
    private final PowersOfAttorney powers;

    HomePage(Drafts drafts, CaseSearch search, PowersOfAttorney powers) {
        this.drafts = drafts;
        this.search = search;
        this.powers = powers;
    }

    /** What can't be meant, an unknown stage or a page that is no number, is as if it was not there. */
    @GetMapping("/portal")
    String show(@CurrentPerson Person person, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String before, Model page) {
        var text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        var at = Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null);
        var last = before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
        var found = search.find(new CaseQuery(text, at == null ? null : at.name(), person.organization(), null, last));
        page.addAttribute("principals", person.representation() == null ? powers.heldBy(person.organization()) : List.of());
        page.addAttribute("drafts", drafts.open(person));
        page.addAttribute("applications", found.lines().stream().map(ApplicationLine::of).toList());
        page.addAttribute("found", found);
        page.addAttribute("text", text);
        page.addAttribute("stage", at);
        page.addAttribute("stages", ApplicationLine.stages());
        page.addAttribute("later", last != null);
        page.addAttribute("filtered", !text.isBlank() || at != null || last != null);
        return "home";
    }

    @PostMapping("/portal/drafts")
    String start(@CurrentPerson Person person) {
        return "redirect:/portal/drafts/" + drafts.start(person).id() + "/parties";
    }
}
