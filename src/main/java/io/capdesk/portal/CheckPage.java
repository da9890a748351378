package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Draft;
import io.capdesk.intake.DraftAnswers;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.RegistrationCheck;
import java.util.Optional;
import java.util.UUID;
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

/** Check your answers, declare, register. */
@Controller
@RequestMapping("/portal/drafts/{id}")
class CheckPage {

    private final Drafts drafts;
    private final RegistrationCheck check;
    private final RegisterApplication registerApplication;
    private final DraftAnswers answers;
    private final DocumentStore documents;

    CheckPage(Drafts drafts, RegistrationCheck check, RegisterApplication registerApplication,
            DraftAnswers answers, DocumentStore documents) {
        this.drafts = drafts;
        this.check = check;
        this.registerApplication = registerApplication;
        this.answers = answers;
        this.documents = documents;
    }

    @GetMapping("/check")
    String show(@CurrentPerson Person person, @PathVariable UUID id, Model page) {
        Draft draft = drafts.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.registered()) {
            return "redirect:/portal/applications/" + draft.controlNumber();
        }
        page.addAttribute("view", new DraftView(draft, draft.form(), null, check.problems(draft),
                documents.of(draft.documentOwner()), answers.of(draft.form()).orElse(null), Reuse.Offer.NONE));
        return "check";
    }

    @PostMapping("/register")
    String register(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam Optional<String> declared,
            @RequestParam(defaultValue = "") String signature, Model page, RedirectAttributes next) {
        if (declared.isEmpty() || signature.isBlank()) {
            page.addAttribute("undeclared", declared.isEmpty());
            page.addAttribute("signatureProblem", signature.isBlank() ? "Sign it with your name." : null);
            page.addAttribute("signature", signature);
            page.addAttribute("declared", declared.isPresent());
            return show(person, id, page);
        }
        var registration = registerApplication.register(person, id, signature);
        if (registration instanceof Registration.Registered registered) {
            next.addFlashAttribute("done", "Your application is registered under control number "
                    + registered.controlNumber() + ".");
            return "redirect:/portal/applications/" + registered.controlNumber();
        }
        if (registration instanceof Registration.AlreadyRegistered registered) {
            return "redirect:/portal/applications/" + registered.controlNumber();
        }
        if (registration instanceof Registration.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (registration instanceof Registration.AccountStopped stopped) {
            page.addAttribute("stopped", stopped.destination());
            page.addAttribute("signature", signature);
            page.addAttribute("declared", true);
            return show(person, id, page);
        }
        var signatureProblem = ((Registration.Incomplete) registration).problems().stream()
                .filter(problem -> problem.field().equals("signature")).findFirst();
        if (signatureProblem.isPresent()) {
            page.addAttribute("signatureProblem", signatureProblem.get().message());
            page.addAttribute("signature", signature);
            page.addAttribute("declared", true);
            return show(person, id, page);
        }
        return "redirect:/portal/drafts/" + id + "/check";
    }
}
