package io.capdesk.portal;

import io.capdesk.access.ChangePassword;
import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.accounts.Problem;
import io.capdesk.portal.people.Filled;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody chooses their own password; a one-time password opens nothing else. */
@Controller
class PasswordPage {

    private final ChangePassword changePassword;

    PasswordPage(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @GetMapping("/account/password")
    String show(Model page) {
        return show(List.of(), page);
    }

    @PostMapping("/account/password")
    String change(@CurrentPerson Person person, @RequestParam String current, @RequestParam String chosen,
            @RequestParam String repeated, Model page) {
        if (!chosen.equals(repeated)) {
            return show(List.of(new Problem("repeated", "The two new passwords differ. Type the new password twice.")), page);
        }
        return changePassword.change(person, current, chosen) instanceof ChangePassword.Outcome.Refused refused
                ? show(List.of(new Problem(refused.current() ? "current" : "chosen", refused.sentence())), page) : "redirect:/";
    }

    /** What a password field held is never shown again. */
    private static String show(List<Problem> problems, Model page) {
        page.addAttribute("form", new Filled(Map.of(), problems));
        return "password";
    }
}
