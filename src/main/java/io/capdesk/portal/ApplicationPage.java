package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.intake.Application;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Citations;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.TakeRemainder;
import io.capdesk.license.Licenses;
import java.util.Optional;
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

/** Where an application stands, and the applicant's answer to an intended denial. */
@Controller
@RequestMapping("/portal/applications/{controlNumber}")
class ApplicationPage {

    private final Applications applications;
    private final Drafts drafts;
    private final CaseStory story;
    private final AnswerIntentToDeny answerIntentToDeny;
    private final TakeRemainder remainder;
    private final Licenses licenses;

    ApplicationPage(Applications applications, Drafts drafts, CaseStory story, AnswerIntentToDeny answerIntentToDeny,
            TakeRemainder remainder, Licenses licenses) {
        this.licenses = licenses;
        this.remainder = remainder;
        this.applications = applications;
        this.drafts = drafts;
        this.story = story;
        this.answerIntentToDeny = answerIntentToDeny;
    }

    @GetMapping
    String show(@CurrentPerson Person person, @PathVariable String controlNumber, Model page) {
        page.addAttribute("view", story.tell(own(person, controlNumber), person));
        return "application";
    }

    /** What was typed is never lost: where it can't be taken, the page shows it again. */
    @PostMapping("/answer")
    String answer(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam String text, Model page,
            RedirectAttributes next) {
        var outcome = answerIntentToDeny.answer(person, controlNumber, text);
        if (outcome instanceof AnswerIntentToDeny.Outcome.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof AnswerIntentToDeny.Outcome.Answered) {
            next.addFlashAttribute("done", "Your answer is with the desk. An officer looks at the case again.");
            return "redirect:/portal/applications/" + controlNumber;
        }
        page.addAttribute("typed", text);
        page.addAttribute("problem", problem(outcome));
        return show(person, controlNumber, page);
    }

    /** @param quantity of units that the page offered */
    @PostMapping("/remainder")
    String takeRemainder(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam long quantity,
            RedirectAttributes next) {
        var outcome = remainder.take(person, controlNumber, quantity);
        if (outcome instanceof TakeRemainder.Outcome.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof TakeRemainder.Outcome.Taken) {
            next.addFlashAttribute("done", "Your application goes on with the units that fit.");
        } else {
            next.addFlashAttribute("refused", "Nothing was changed: what is left of the allocation is different now.");
        }
        return "redirect:/portal/applications/" + controlNumber;
    }

    /**
     * @param askAnyway there when the draft shall ask for a license although an exception is available
     * @param cite      there when it shall cite this one, as resubmitted or as licensed
     */
    @PostMapping("/copy")
    String copy(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam Optional<String> askAnyway,
            @RequestParam Optional<String> cite, RedirectAttributes next) {
        var application = own(person, controlNumber);
        var form = cite.isPresent() ? citing(application) : application.form();
        var draft = drafts.start(person, askAnyway.isPresent() ? form.askingAnyway() : form);
        next.addFlashAttribute("done", "The answers of " + controlNumber + " are in a new draft. Upload its documents again.");
        return "redirect:/portal/drafts/" + draft.id() + "/parties";
    }

    /** What can't be cited is copied as it is. */
    private ApplicationForm citing(Application application) {
        if (Citations.RESUBMITTABLE.contains(application.stage())) {
            return application.form().resubmitting(application.controlNumber());
        }
        return licenses.find(application.controlNumber()).map(license -> application.form().replacing(license.number()))
                .orElse(application.form());
    }

    private static String problem(AnswerIntentToDeny.Outcome outcome) {
        if (outcome instanceof AnswerIntentToDeny.Outcome.TooLong tooLong) {
            return "Shorten your answer to " + tooLong.limit() + " characters.";
        }
        return outcome instanceof AnswerIntentToDeny.Outcome.Empty
                ? "Write your answer first."
                : "The answer was not taken: the 20 days are over, or the notice was answered before.";
    }

    private Application own(Person person, String controlNumber) {
        return applications.find(person, controlNumber)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
