package io.capdesk.managers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.CaseReport;
import io.capdesk.pages.CsvTable;
import io.capdesk.pages.Names;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cases of a period by country, ECCN or stage, to take into a spreadsheet. */
@Controller
class ReportPage {

    private static final int LAST_YEAR = 9998;

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
        return show(today().withDayOfYear(1).toString(), today().toString(), CaseReport.By.COUNTRY.name(), Map.of(), page);
    }

    /** Without days, the year until today. What can't be read is said on the page that asks. */
    @GetMapping("/managers/report.csv")
    String csv(@CurrentPerson Person manager, @RequestParam(name = "from", defaultValue = "") String first,
            @RequestParam(name = "to", defaultValue = "") String last, @RequestParam(defaultValue = "COUNTRY") String by, Model page,
            HttpServletResponse response) throws IOException {
        check(manager);
        Map<String, String> problems = new LinkedHashMap<>();
        var to = day(last, today()).orElse(null);
        var from = day(first, to == null ? today() : to.withDayOfYear(1)).orElse(null);
        if (from == null || to != null && from.isAfter(to)) {
            problems.put("from", "Enter the first day, not after the last, as year, month and day.");
        }
        if (to == null) {
            problems.put("to", "Enter the last day as year, month and day.");
        }
        var each = Arrays.stream(CaseReport.By.values()).filter(choice -> choice.name().equals(by)).findFirst();
        if (each.isEmpty()) {
            problems.put("by", "Choose what each line is for.");
        }
        if (!problems.isEmpty()) {
            return show(first, last, by, problems, page);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cases-by-" + by.toLowerCase(Locale.ROOT) + "-" + from + "-" + to + ".csv\"");
        response.getOutputStream().write(CsvTable.of(rows(from, to, each.get())).getBytes(StandardCharsets.UTF_8));
        return null;
    }

    private List<List<String>> rows(LocalDate from, LocalDate to, CaseReport.By by) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(by.properties().stream().flatMap(property -> Stream.of(
                property == CaseReport.By.ECCN ? property.name() : Names.ofCode(property), code(by, property))), "Cases", "Units", "TPP"));
        report.of(from, to, by).forEach(line -> rows.add(row(IntStream.range(0, line.subjects().size()).boxed().flatMap(i -> Stream.of(
                name(by.properties().get(i), line.subjects().get(i)), line.subjects().get(i))),
                Long.toString(line.cases()), Long.toString(line.units()), line.tpp().toString())));
        return rows;
    }

    private static List<String> row(Stream<String> subjects, String... figures) {
        return Stream.concat(subjects, Stream.of(figures)).toList();
    }

    /** With one property there is one code. */
    private static String code(CaseReport.By by, CaseReport.By property) {
        return by == property ? "Code" : "Code of the " + (property == CaseReport.By.ECCN ? property.name() : property.name().toLowerCase(Locale.ROOT));
    }

    private static String show(String from, String to, String by, Map<String, String> problems, Model page) {
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        page.addAttribute("by", by);
        page.addAttribute("problems", problems);
        page.addAttribute("choices", CaseReport.By.values());
        return "report";
    }

    /** Empty where it is none that a calendar has. */
    private static Optional<LocalDate> day(String typed, LocalDate otherwise) {
        try {
            return Optional.of(typed.isBlank() ? otherwise : LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }

    private String name(CaseReport.By by, String subject) {
        return switch (by) {
            case COUNTRY -> names.country(subject);
            case ECCN -> subject;
            case STAGE -> Names.ofCode(subject);
            case EACH -> throw new IllegalStateException("a line has three names");
        };
    }

    private static void check(Person person) {
        if (!Permission.WATCH_DESK.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
