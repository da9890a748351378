package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.RecordReaders;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What happened to a case, day by day in Washington, from the record that every step writes. */
@Controller
class TimeLinePage {

    /** @param entries oldest first */
    record Day(LocalDate date, List<AuditTrail.Entry> entries) {}

    private final OpenCases cases;
    private final Sights sights;
    private final AuditTrail audit;
    private final Clocks clocks;
    private final CaseWords words;
    private final Clock clock;

    TimeLinePage(OpenCases cases, Sights sights, AuditTrail audit, Clocks clocks, CaseWords words, Clock clock) {
        this.cases = cases;
        this.sights = sights;
        this.audit = audit;
        this.clocks = clocks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/officers/cases/{controlNumber}/time-line")
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        if (!Permission.READ_CASE_FACTS.granted(reader) || !cases.mayOpen(reader, controlNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("controlNumber", controlNumber);
        page.addAttribute("days", days(reader, controlNumber));
        page.addAttribute("ahead", ahead(reader, controlNumber));
        page.addAttribute("whole", Permission.READ_CASE.granted(reader));
        page.addAttribute("words", words);
        page.addAttribute("now", clock.instant());
        return "officers/time-line";
    }

    private List<Day> days(Person reader, String controlNumber) {
        var others = sights.ofOthers(reader, controlNumber);
        return audit.of(controlNumber).stream()
                .filter(entry -> RecordReaders.mayRead(reader, entry.action(), entry.actor(), others))
                .collect(Collectors.groupingBy(entry -> day(entry.at()), TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    /** Clocks that run, the next to end first; only for who may know which agency still has one. */
    private List<CaseClock> ahead(Person reader, String controlNumber) {
        return !Permission.READ_CASE.granted(reader) ? List.of()
                : clocks.of(controlNumber).stream().filter(one -> one.running() && !one.clock().onHold())
                        .sorted(Comparator.comparing(one -> one.clock().dueOn())).toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, StatutoryClock.WASHINGTON);
    }
}
