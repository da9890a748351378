package io.capdesk.managers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.CaseReport;
import io.capdesk.pages.CsvTable;
import io.capdesk.pages.Names;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cases of a period by country, ECCN or stage, to take into a spreadsheet. */
@Controller
class ReportPage {

    private final CaseReport report;
    private final Names names;
    private final Clock clock;

    ReportPage(CaseReport report, Names names, Clock clock) {
        this.report = report;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/managers/report")
    String ask(@CurrentPerson Person manager, Model page) {
        check(manager);
        page.addAttribute("from", today().withDayOfYear(1));
        page.addAttribute("to", today());
        page.addAttribute("choices", CaseReport.By.values());
        return "report";
    }

    /** Without days, the year until today. */
    @GetMapping("/managers/report.csv")
    ResponseEntity<byte[]> csv(@CurrentPerson Person manager,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam(defaultValue = "COUNTRY") CaseReport.By by) {
        check(manager);
        var to = last == null ? today() : last;
        var from = first == null ? to.withDayOfYear(1) : first;
        if (from.isAfter(to) || from.getYear() < 1 || to.getYear() > 9998) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(by == CaseReport.By.ECCN ? by.name() : Names.ofCode(by), "Code", "Cases", "Units", "TPP"));
        report.of(from, to, by).forEach(line -> rows.add(List.of(name(by, line.subject()), line.subject(),
                Long.toString(line.cases()), Long.toString(line.units()), line.tpp().toString())));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"cases-by-" + by.name().toLowerCase() + "-" + from + "-"
                        + to + ".csv\"")
                .body(CsvTable.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }

    private String name(CaseReport.By by, String subject) {
        return switch (by) {
            case COUNTRY -> names.country(subject);
            case ECCN -> subject;
            case STAGE -> Names.ofCode(subject);
        };
    }

    private static void check(Person person) {
        if (!Permission.WATCH_DESK.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
