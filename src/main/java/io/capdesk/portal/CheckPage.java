package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Citations;
import io.capdesk.intake.Draft;
import io.capdesk.intake.DraftAnswers;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.RegistrationCheck;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Citations citations;
    private final Applications applications;
    private final RegisterApplication registerApplication;
    private final DraftAnswers answers;
    private final DocumentStore documents;

    CheckPage(Drafts drafts, RegistrationCheck check, Citations citations, Applications applications, RegisterApplication registerApplication,
            DraftAnswers answers, DocumentStore documents) {
        this.drafts = drafts;
        this.check = check;
        this.citations = citations;
        this.applications = applications;
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
        page.addAttribute("view", new DraftView(draft, draft.form(), null, problems(person, draft),
                documents.of(draft.documentOwner()), answers.of(draft.form()).orElse(null), Reuse.Offer.NONE));
        return "check";
    }

    @PostMapping("/register")
    String register(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam Optional<String> declared,
            @RequestParam(defaultValue = "") String signature, @RequestParam(defaultValue = "") String notSame, Model page,
            RedirectAttributes next) {
        page.addAttribute("notSame", notSame);
        if (declared.isEmpty() || signature.isBlank()) {
            page.addAttribute("undeclared", declared.isEmpty());
            page.addAttribute("signatureProblem", signature.isBlank() ? "Sign it with your name." : null);
            page.addAttribute("signature", signature);
            page.addAttribute("declared", declared.isPresent());
            return show(person, id, page);
        }
        var registration = registerApplication.register(person, id, signature, notSame);
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
        if (registration instanceof Registration.SameTransaction same) {
            page.addAttribute("same", same.controlNumber());
            page.addAttribute("sameIsOpen", applications.find(person, same.controlNumber()).isPresent());
            page.addAttribute("signature", signature);
            page.addAttribute("declared", true);
            return show(person, id, page);
        }
        var statementProblem = problem(registration, "notSame");
        if (statementProblem.isPresent()) {
            page.addAttribute("notSameProblem", statementProblem.get().message());
            page.addAttribute("signature", signature);
            page.addAttribute("declared", true);
            return show(person, id, page);
        }
        var signatureProblem = problem(registration, "signature");
        if (signatureProblem.isPresent()) {
            page.addAttribute("signatureProblem", signatureProblem.get().message());
            page.addAttribute("signature", signature);
            page.addAttribute("declared", true);
            return show(person, id, page);
        }
        return "redirect:/portal/drafts/" + id + "/check";
    }

    private static Optional<FieldProblem> problem(Registration incomplete, String field) {
        return ((Registration.Incomplete) incomplete).problems().stream().filter(problem -> problem.field().equals(field)).findFirst();
    }

    private List<FieldProblem> problems(Person person, Draft draft) {
        return Stream.concat(check.problems(draft).stream(), citations.problems(person, draft.form()).stream()).toList();
    }
}
