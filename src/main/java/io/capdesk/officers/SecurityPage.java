package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.intake.Application;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SaveFinding.Outcome;
import io.capdesk.securityreview.SecurityRefusal;
import io.capdesk.securityreview.TermLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security review of a case: a page for all paragraphs of Supplement No. 10 and one for each, saved on the server as it is. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/security")
class SecurityPage {

    private final SecurityViews views;
    private final SaveFinding saveFinding;
    private final TermLibrary library;

    SecurityPage(SecurityViews views, SaveFinding saveFinding, TermLibrary library) {
        this.library = library;
        this.views = views;
        this.saveFinding = saveFinding;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        return views.list(reader, views.opened(reader, controlNumber), TypedForm.with(Map.of()), page);
    }

    @GetMapping("/{paragraph}")
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, @PathVariable String paragraph, Model page) {
        return views.paragraph(reader, views.opened(reader, controlNumber), paragraph, null, page);
    }

    /**
     * What was typed is never lost: what is only half there is kept and said to be open, what can't be kept is shown again, and so is
     * what another reviewer was quicker with, beside theirs.
     *
     * @param seen the version that the form was filled from
     * @param then {@code next} for the next paragraph, or anything else to stay
     */
    @PostMapping("/{paragraph}")
    String save(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable String paragraph,
            @RequestParam(defaultValue = "0") String seen, @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        Application application = views.changed(person, controlNumber);
        var typed = TypedForm.with(answers);
        var problems = new ArrayList<SecurityRefusal>();
        Optional<FindingAnswer> answer = FindingForm.answer(typed, library.offers(), problems);
        if (answer.isEmpty()) {
            return refused(person, application, paragraph, typed, seen, problems, page);
        }
        Outcome outcome = saveFinding.save(person, controlNumber, paragraph, version(seen), answer.get());
        if (outcome instanceof Outcome.Refused refused) {
            return refused(person, application, paragraph, typed, seen, List.of(refused.refusal()), page);
        }
        if (outcome instanceof Outcome.Changed changed) {
            page.addAttribute("theirs", changed.paragraph().finding());
            page.addAttribute("seen", changed.paragraph().version());
            return views.paragraph(person, application, paragraph, typed, page);
        }
        var saved = ((Outcome.Saved) outcome).paragraph();
        next.addFlashAttribute("done", "Paragraph " + saved.requirement().paragraph() + " is saved"
                + (saved.open() ? "; something is still open in it." : "."));
        return "redirect:/officers/cases/" + controlNumber + "/security/"
                + (then.equals("next") ? views.after(person, controlNumber, paragraph) : paragraph);
    }

    /** Beside the field, or at the head of the page where it is none's. */
    private String refused(Person person, Application application, String paragraph, TypedForm typed, String seen,
            List<SecurityRefusal> problems, Model page) {
        problems.stream().filter(one -> FindingForm.field(one) == null).findFirst().ifPresent(one -> page.addAttribute("refused", one.sentence()));
        page.addAttribute("seen", version(seen));
        return views.paragraph(person, application, paragraph,
                typed.refused(problems.stream().filter(one -> FindingForm.field(one) != null).toList(), FindingForm::field), page);
    }

    private static int version(String seen) {
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
    }
}
