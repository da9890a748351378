package io.capdesk.managers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.letters.Dispatch;
import io.capdesk.letters.ResendLetter;
import io.capdesk.letters.ResendRefusal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that were given up, that wait and that went out, and the button that has one tried again. */
@Controller
@RequestMapping("/managers/letters")
class LettersPage {

    private static final int MOST = 100;

    private final Dispatch dispatch;
    private final ResendLetter resendLetter;

    LettersPage(Dispatch dispatch, ResendLetter resendLetter) {
        this.dispatch = dispatch;
        this.resendLetter = resendLetter;
    }

    @GetMapping
    String show(@CurrentPerson Person person, Model page) {
        if (!Permission.WATCH_DESK.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addAttribute("counts", dispatch.counts());
        page.addAttribute("dead", dispatch.dead(MOST));
        page.addAttribute("waiting", dispatch.waiting(MOST));
        page.addAttribute("sent", dispatch.sentLastDay(MOST));
        return "letters";
    }

    @PostMapping("/{letter}/resend")
    String resend(@CurrentPerson Person person, @PathVariable UUID letter, RedirectAttributes next) {
        var refusal = resendLetter.resend(person, letter);
        if (refusal.filter(ResendRefusal.NOT_PERMITTED::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (refusal.filter(ResendRefusal.NOT_FOUND::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        refusal.ifPresentOrElse(reason -> next.addFlashAttribute("refused", reason.sentence()),
                () -> next.addFlashAttribute("done", "The letter is tried again. Reload this page to see whether it went out."));
        return "redirect:/managers/letters";
    }
}
