package io.capdesk.portal.people;

import io.capdesk.accounts.AcceptInvitation;
import io.capdesk.accounts.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was invited opens their account. */
@Controller
class InvitationPage {

    private final AcceptInvitation acceptInvitation;

    InvitationPage(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    @GetMapping("/invitation")
    String show(@RequestParam(defaultValue = "") String key, Model page) {
        return show(key, Map.of(), List.of(), page);
    }

    @PostMapping("/invitation")
    String accept(@RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        Filled form = Filled.with(answers);
        var outcome = acceptInvitation.accept(form.typed("key"), new AcceptInvitation.Chosen(form.typed("displayName"),
                form.typed("username"), form.typed("password"), form.typed("repeated")));
        if (outcome instanceof AcceptInvitation.Outcome.Accepted accepted) {
            next.addFlashAttribute("done", "Your account is open. Sign in as " + accepted.username() + ".");
            return "redirect:/login";
        }
        return show(form.typed("key"), answers,
                outcome instanceof AcceptInvitation.Outcome.Refused refused ? refused.problems() : List.of(), page);
    }

    private String show(String key, Map<String, String> answers, List<Problem> problems, Model page) {
        acceptInvitation.find(key).ifPresent(offer -> {
            page.addAttribute("offer", offer);
            page.addAttribute("form", new Filled(Map.of("key", key, "displayName", offer.displayName()), problems).and(answers));
        });
        return "invitation";
    }
}
