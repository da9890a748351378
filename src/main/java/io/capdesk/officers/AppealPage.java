package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.escalation.AppealDecision.Outcome;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.escalation.DisputeRefusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an agency takes the decision of a dispute higher, and the Secretary's call of a meeting is recorded. */
@Controller
class AppealPage {

    private static final int LONGEST_NAME = 255;

    private final AgenciesView view;
    private final AppealDecision appeals;

    AppealPage(AgenciesView view, AppealDecision appeals) {
        this.view = view;
        this.appeals = appeals;
    }

    @PostMapping("/officers/cases/{controlNumber}/agencies/appeal")
    String appeal(@CurrentPerson Person reviewer, @PathVariable String controlNumber, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        view.open(reviewer, controlNumber, Permission.RECORD_POSITION);
        var typed = TypedForm.with(answers);
        var unfit = AgenciesView.unfit(typed, "official", "office", "appealBasis", "statement");
        List.of("official", "office").stream().filter(field -> typed.typed(field).length() > LONGEST_NAME && !unfit.contains(field)).forEach(unfit::add);
        if (!unfit.isEmpty()) {
            return view.show(reviewer, controlNumber, typed.refused(unfit, AgenciesView.TOO_LONG), page);
        }
        return answered(reviewer, controlNumber, appeals.appeal(reviewer, controlNumber, new AppealDecision.Answers(typed.stripped("official"),
                typed.stripped("office"), typed.typed("qualified").equals("yes"), typed.stripped("appealBasis"), typed.stripped("statement"))),
                typed, page, next);
    }

    @PostMapping("/officers/cases/{controlNumber}/agencies/board")
    String callBoard(@CurrentPerson Person secretary, @PathVariable String controlNumber, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        view.open(secretary, controlNumber, Permission.RECORD_VOTE);
        var typed = TypedForm.with(answers);
        var unfit = AgenciesView.unfit(typed, "statement");
        if (!unfit.isEmpty()) {
            return view.show(secretary, controlNumber, typed.refused(unfit, AgenciesView.TOO_LONG), page);
        }
        return answered(secretary, controlNumber, appeals.callBoard(secretary, controlNumber, typed.stripped("statement")), typed, page, next);
    }

    private String answered(Person person, String controlNumber, Outcome outcome, TypedForm typed, Model page, RedirectAttributes next) {
        if (outcome instanceof Outcome.Refused refused) {
            return view.show(person, controlNumber, typed.refused(List.of(field(refused.refusal())), refused.refusal().sentence()), page);
        }
        if (outcome instanceof Outcome.Taken taken) {
            next.addFlashAttribute("done", "Received in time: the case is before the " + taken.to().title() + ".");
        } else {
            next.addFlashAttribute("refused", "Received too late: it is kept and shown, and the decision is final.");
        }
        return "redirect:/officers/cases/" + controlNumber + "/agencies";
    }

    private static String field(DisputeRefusal refusal) {
        return switch (refusal) {
            case OFFICIAL_MISSING -> "official";
            case NOT_CONFIRMED, NOT_THE_HEAD -> "qualified";
            case BASIS_MISSING -> "appealBasis";
            default -> "statement";
        };
    }
}
