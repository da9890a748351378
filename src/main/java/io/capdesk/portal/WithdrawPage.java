package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
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

/** Asks for the reason and a second click before an application is taken back. */
@Controller
@RequestMapping("/portal/applications/{controlNumber}/withdraw")
class WithdrawPage {

    /** The page's 2,000, each of which may be a line end of two characters. */
    private static final int LONGEST_REASON = 4000;

    private final Applications applications;
    private final WithdrawApplication withdrawApplication;

    WithdrawPage(Applications applications, WithdrawApplication withdrawApplication) {
        this.applications = applications;
        this.withdrawApplication = withdrawApplication;
    }

    @GetMapping
    String ask(@CurrentPerson Person person, @PathVariable String controlNumber, Model page) {
        var application = applications.find(person, controlNumber)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!CaseStory.withdrawable(application)) {
            return "redirect:/portal/applications/" + controlNumber;
        }
        page.addAttribute("filed", application);
        return "withdraw";
    }

    @PostMapping
    String withdraw(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam String reason,
            Model page, RedirectAttributes next) {
        if (reason.isBlank()) {
            page.addAttribute("problem", "Say in a few words why you withdraw.");
            return ask(person, controlNumber, page);
        }
        if (reason.length() > LONGEST_REASON) {
            page.addAttribute("problem", "Shorten the reason to 2,000 characters.");
            page.addAttribute("typed", reason);
            return ask(person, controlNumber, page);
        }
        var withdrawal = withdrawApplication.withdraw(person, controlNumber, reason.strip());
        if (withdrawal instanceof Withdrawal.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (withdrawal instanceof Withdrawal.TooLate tooLate) {
            next.addFlashAttribute("refused", tooLate.stage() == Stage.WITHDRAWN
                    ? "The application was withdrawn before; nothing was done a second time."
                    : "The application was not withdrawn: it is closed (now: "
                            + StageWords.of(tooLate.stage()).label() + ").");
        } else {
            next.addFlashAttribute("done", "The application is withdrawn.");
        }
        return "redirect:/portal/applications/" + controlNumber;
    }
}
