package io.capdesk.portal;

import io.capdesk.access.ChangePassword;
import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
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
    String show() {
        return "password";
    }

    @PostMapping("/account/password")
    String change(@CurrentPerson Person person, @RequestParam String current, @RequestParam String chosen,
            @RequestParam String repeated, Model page) {
        if (!chosen.equals(repeated)) {
            page.addAttribute("problem", "The two new passwords differ. Type the new password twice.");
            return "password";
        }
        if (changePassword.change(person, current, chosen) instanceof ChangePassword.Outcome.Refused refused) {
            page.addAttribute("problem", refused.sentence());
            return "password";
        }
        return "redirect:/";
    }
}
