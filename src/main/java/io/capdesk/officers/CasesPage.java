package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.caseload.CaseLine;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.intake.CasesAsked;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All cases, newest first, and the search. Reviewers find those that are in their queue now, and no others. */
@Controller
class CasesPage {

    /** @param dueOn by when the desk means to be done */
    public record Urgent(CaseLine line, LocalDate dueOn) {}

    private final OpenCases cases;
    private final Emergencies emergencies;
    private final CaseSearch search;
    private final CaseWords words;
    private final Clock clock;

    CasesPage(OpenCases cases, Emergencies emergencies, CaseSearch search, CaseWords words, Clock clock) {
        this.cases = cases;
        this.emergencies = emergencies;
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
        page.addAttribute("urgent", asked.narrowed() ? List.of() : urgent(whole, reader));
        page.addAttribute("asked", asked);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("whole", whole);
        page.addAttribute("words", words);
        page.addAttribute("now", clock.instant());
        return "officers/cases";
    }

    /** Granted emergencies stand first, the most urgent on top. */
    private List<Urgent> urgent(boolean whole, Person reader) {
        var open = emergencies.open();
        if (open.isEmpty()) {
            return List.of();
        }
        var numbers = new HashSet<>(open.stream().map(Emergencies.Decision::controlNumber).toList());
        if (!whole) {
            numbers.retainAll(cases.inQueueOf(reader));
        }
        var lines = search.find(new CaseQuery("", null, null, numbers, null)).lines().stream()
                .collect(Collectors.toMap(CaseLine::controlNumber, line -> line));
        return open.stream().filter(one -> lines.containsKey(one.controlNumber()))
                .map(one -> new Urgent(lines.get(one.controlNumber()), one.dueOn())).toList();
    }
}
