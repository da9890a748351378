package io.capdesk.portal.people;

import io.capdesk.accounts.ConfirmRegistration;
import io.capdesk.accounts.Problem;
import io.capdesk.accounts.RegisterOrganization;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation registers itself, and its first person confirms the address. */
@Controller
class RegisterPage {

    /** A field that people don't see. */
    private static final String TRAP = "website";

    private final RegisterOrganization registerOrganization;
    private final ConfirmRegistration confirmRegistration;
    private final StrangersRate rate;

    RegisterPage(RegisterOrganization registerOrganization, ConfirmRegistration confirmRegistration, StrangersRate rate) {
        this.registerOrganization = registerOrganization;
        this.confirmRegistration = confirmRegistration;
        this.rate = rate;
    }

    @GetMapping("/register")
    String show(Model page) {
        page.addAttribute("form", Filled.empty());
        return "register";
    }

    @PostMapping("/register")
    String register(@RequestParam Map<String, String> answers, HttpServletRequest request, HttpServletResponse response,
            Model page, RedirectAttributes next) {
        Filled form = Filled.with(answers);
        Optional<String> tooOften = rate.refuses(request, response);
        List<Problem> problems = tooOften.map(sentence -> List.of(new Problem("email", sentence)))
                .orElseGet(() -> answers.getOrDefault(TRAP, "").isEmpty() ? register(form) : List.of());
        if (!problems.isEmpty()) {
            page.addAttribute("form", new Filled(answers, problems));
            return "register";
        }
        next.addFlashAttribute("sentTo", form.typed("email"));
        return "redirect:/register";
    }

    private List<Problem> register(Filled form) {
        return registerOrganization.register(new RegisterOrganization.Request(form.organization(), form.typed("displayName"),
                form.typed("username"), form.typed("email"), form.typed("password"), form.typed("repeated"))).problems();
    }

    @GetMapping("/register/confirm")
    String askToConfirm(@RequestParam(defaultValue = "") String key, Model page) {
        return confirm(key, null, List.of(), page);
    }

    @PostMapping("/register/confirm")
    String confirm(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String username, Model page,
            RedirectAttributes next) {
        var outcome = confirmRegistration.confirm(key, username);
        if (outcome instanceof ConfirmRegistration.Outcome.Confirmed confirmed) {
            next.addFlashAttribute("done", "Your account is open. Sign in as " + confirmed.username() + ".");
            return "redirect:/login";
        }
        return confirm(key, username, outcome instanceof ConfirmRegistration.Outcome.Refused refused
                ? List.of(refused.problem()) : List.of(), page);
    }

    private String confirm(String key, String username, List<Problem> problems, Model page) {
        confirmRegistration.find(key).ifPresent(pending -> {
            page.addAttribute("pending", pending);
            page.addAttribute("form", new Filled(
                    Map.of("key", key, "username", username == null ? pending.username() : username), problems));
        });
        return "register-confirm";
    }
}
