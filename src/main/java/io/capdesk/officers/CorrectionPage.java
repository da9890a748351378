package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.CorrectItems.Line;
import io.capdesk.intake.Correction;
import io.capdesk.intake.CorrectionRefusal;
import io.capdesk.intake.Corrections;
import io.capdesk.intake.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a licensing officer corrects how many units a case is for, or what they are. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/correction")
class CorrectionPage {

    /** The form as posted: one line for each item, in order. */
    record Typed(Integer seen, List<Line> lines) {}

    private final Applications applications;
    private final CorrectItems correctItems;
    private final Corrections corrections;
    private final CorrectionWords words;

    CorrectionPage(Applications applications, CorrectItems correctItems, Corrections corrections, CorrectionWords words) {
        this.applications = applications;
        this.correctItems = correctItems;
        this.corrections = corrections;
        this.words = words;
    }

    @GetMapping
    String ask(@CurrentPerson Person officer, @PathVariable String controlNumber, Model page) {
        var application = application(officer, controlNumber);
        var lines = application.determination().items().stream().map(item -> new Line(Long.toString(item.quantity()),
                item.eccn() == null ? CorrectItems.NONE : item.eccn(), "")).toList();
        return show(application, lines, Map.of(), page);
    }

    @PostMapping
    String correct(@CurrentPerson Person officer, @PathVariable String controlNumber, Typed typed, Model page,
            RedirectAttributes next) {
        var application = application(officer, controlNumber);
        if (typed.seen() == null || typed.lines() == null
                || typed.lines().size() != application.determination().items().size()
                || typed.lines().stream().anyMatch(Objects::isNull)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var answer = correctItems.correct(officer, controlNumber, typed.seen(), typed.lines());
        if (answer instanceof Correction.Unreadable unreadable) {
            return show(application, typed.lines(), unreadable.problems().stream()
                    .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, second) -> first)), page);
        }
        if (answer instanceof Correction.Refused refused) {
            if (refused.refusal() == CorrectionRefusal.NOTHING_CHANGED) {
                page.addAttribute("refused", refused.refusal().sentence());
                return show(application, typed.lines(), Map.of(), page);
            }
            next.addFlashAttribute("refused", refused.refusal().sentence());
        } else if (answer instanceof Correction.Corrected corrected) {
            next.addFlashAttribute("told", words.told(corrected));
        }
        return "redirect:/officers/cases/" + controlNumber + "/correction";
    }

    private String show(Application application, List<Line> lines, Map<String, String> problems, Model page) {
        page.addAttribute("filed", application);
        page.addAttribute("lines", lines);
        page.addAttribute("problems", problems);
        page.addAttribute("choices", correctItems.choices(application));
        page.addAttribute("open", CorrectItems.FROM.contains(application.stage()));
        page.addAttribute("corrections", corrections.of(application.controlNumber()));
        return "officers/correction";
    }

    private Application application(Person officer, String controlNumber) {
        if (!Permission.CORRECT_ITEMS.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.find(controlNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
