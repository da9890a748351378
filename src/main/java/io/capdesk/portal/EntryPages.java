package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.pages.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. Spring Security answers the login form itself. */
@Controller
class EntryPages {

    @GetMapping("/")
    String start(@CurrentPerson Person person) {
        return "redirect:" + Frame.start(person);
    }

    @GetMapping("/login")
    String login(@CurrentPerson Person person, @RequestParam Map<String, String> told, Model page) {
        page.addAttribute("failed", told.containsKey("error"));
        page.addAttribute("loggedOut", told.containsKey("logout"));
        return person == null ? "login" : "redirect:/";
    }
}
