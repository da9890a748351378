package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All cases, newest first, and the search. Reviewers find those that are in their queue now, and no others. */
@Controller
class CasesPage {

    private static final int LONGEST_TEXT = 200;

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

    /** What can't be meant, an unknown stage or a page that is no number, is as if it was not there. */
    @GetMapping("/officers/cases")
    String show(@CurrentPerson Person reader, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String before, Model page) {
        if (!Permission.READ_CASE_FACTS.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var whole = Permission.READ_CASE.granted(reader);
        var text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        var at = Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null);
        var last = before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
        page.addAttribute("found", search.find(new CaseQuery(text, at == null ? null : at.name(), null,
                whole ? null : cases.inQueueOf(reader), last)));
        page.addAttribute("text", text);
        page.addAttribute("stage", at);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("later", last != null);
        page.addAttribute("whole", whole);
        page.addAttribute("words", words);
        page.addAttribute("now", clock.instant());
        return "officers/cases";
    }
}
