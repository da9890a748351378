package io.capdesk.portal.people;

import io.capdesk.accounts.AskForNewPassword;
import io.capdesk.accounts.ChooseNewPassword;
import io.capdesk.accounts.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant without a password asks for a link and chooses another. */
@Controller
class NewPasswordPage {

    private final AskForNewPassword askForNewPassword;
    private final ChooseNewPassword chooseNewPassword;
    private final StrangersRate rate;

    NewPasswordPage(AskForNewPassword askForNewPassword, ChooseNewPassword chooseNewPassword, StrangersRate rate) {
        this.askForNewPassword = askForNewPassword;
        this.chooseNewPassword = chooseNewPassword;
        this.rate = rate;
    }

    @GetMapping("/forgotten-password")
    String show(Model page) {
        page.addAttribute("form", Filled.empty());
        return "forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response,
            Model page, RedirectAttributes next) {
        List<Problem> problems = rate.refuses(request, response).map(sentence -> List.of(new Problem("email", sentence)))
                .orElseGet(() -> askForNewPassword.ask(email));
        if (!problems.isEmpty()) {
            page.addAttribute("form", new Filled(Map.of("email", email), problems));
            return "forgotten-password";
        }
        next.addFlashAttribute("sentTo", email.strip());
        return "redirect:/forgotten-password";
    }

    @GetMapping("/forgotten-password/choose")
    String showChoice(@RequestParam(defaultValue = "") String key, Model page) {
        return choice(key, List.of(), page);
    }

    @PostMapping("/forgotten-password/choose")
    String choose(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated, Model page, RedirectAttributes next) {
        var outcome = chooseNewPassword.choose(key, password, repeated);
        if (outcome instanceof ChooseNewPassword.Outcome.Chosen) {
            next.addFlashAttribute("done", "Your password is changed. Sign in with the new one.");
            return "redirect:/login";
        }
        return choice(key, outcome instanceof ChooseNewPassword.Outcome.Refused refused ? refused.problems() : List.of(), page);
    }

    private String choice(String key, List<Problem> problems, Model page) {
        chooseNewPassword.username(key).ifPresent(username -> {
            page.addAttribute("username", username);
            page.addAttribute("form", new Filled(Map.of("key", key), problems));
        });
        return "choose-password";
    }
}
