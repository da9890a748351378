package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.initialreview.DecideEmergency;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.initialreview.EmergencyRefusal;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a licensing officer grants or refuses emergency processing. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/emergency")
class EmergencyPage {

    private final Applications applications;
    private final Emergencies emergencies;
    private final DecideEmergency decideEmergency;

    EmergencyPage(Applications applications, Emergencies emergencies, DecideEmergency decideEmergency) {
        this.applications = applications;
        this.emergencies = emergencies;
        this.decideEmergency = decideEmergency;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        return show(reader, application(reader, controlNumber), TypedForm.with(Map.of()), page);
    }

    /** What was typed is never lost: where it can't be taken, the page shows it again. */
    @PostMapping
    String decide(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        var application = application(officer, controlNumber);
        var typed = TypedForm.with(answers);
        var granted = switch (typed.typed("granted")) {
            case "YES" -> Boolean.TRUE;
            case "NO" -> Boolean.FALSE;
            default -> null;
        };
        var decided = new DecideEmergency.Answers(granted, typed.day("dueOn"), typed.typed("reason"));
        var refusal = decideEmergency.decide(officer, controlNumber, decided);
        if (refusal.isPresent()) {
            return refused(officer, application, typed, refusal.get(), decideEmergency.problems(decided), page);
        }
        next.addFlashAttribute("done", Boolean.TRUE.equals(granted) ? "Emergency processing is granted; the case goes first."
                : "Emergency processing is refused; the applicant is told why.");
        return "redirect:/officers/cases/" + controlNumber + "/emergency";
    }

    private String refused(Person officer, Application application, TypedForm typed, EmergencyRefusal refusal,
            List<EmergencyRefusal> problems, Model page) {
        if (refusal == EmergencyRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!problems.contains(refusal)) {
            page.addAttribute("refused", refusal.sentence());
            return show(officer, application, typed, page);
        }
        return show(officer, application, typed.refused(problems, EmergencyPage::field), page);
    }

    private static String field(EmergencyRefusal problem) {
        return switch (problem) {
            case DAY_MISSING -> "dueOn";
            case REASON_MISSING -> "reason";
            default -> "granted";
        };
    }

    private String show(Person reader, Application application, TypedForm form, Model page) {
        var decision = emergencies.find(application.controlNumber()).orElse(null);
        page.addAttribute("filed", application);
        page.addAttribute("decision", decision);
        page.addAttribute("mayDecide", Permission.REVIEW_APPLICATION.granted(reader) && decision == null && !application.stage().closed()
                && !application.form().extras().emergency().isEmpty());
        page.addAttribute("form", form);
        return "officers/emergency";
    }

    private Application application(Person reader, String controlNumber) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.find(controlNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
