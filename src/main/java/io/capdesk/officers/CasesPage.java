package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.CasesAsked;
import io.capdesk.intake.Stage;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All cases, newest first, and the search. Reviewers find those that are in their queue now, and no others. */
@Controller
class CasesPage {

    private final OpenCases cases;
    private final CaseSearch search;
    private final CaseWords words;
    private final Clock clock;

    CasesPage(OpenCases cases, CaseSearch search, CaseWords words, Clock clock) {
        this.cases = cases;
        this.search = search;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/officers/cases")
    String show(@CurrentPerson Person reader, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String before, Model page) {
        if (!Permission.READ_CASE_FACTS.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var whole = Permission.READ_CASE.granted(reader);
        var asked = CasesAsked.of(q, stage, before);
        page.addAttribute("found", search.find(asked.query(null, whole ? null : cases.inQueueOf(reader))));
        page.addAttribute("asked", asked);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("whole", whole);
        page.addAttribute("words", words);
        page.addAttribute("now", clock.instant());
        return "officers/cases";
    }
}
