package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Citations;
import io.capdesk.intake.Draft;
import io.capdesk.intake.DraftAnswers;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.RegistrationCheck;
import io.capdesk.intake.SaveDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application form, page by page. Whichever button is pressed, what was typed is saved first. */
@Controller
@RequestMapping("/portal/drafts/{id}")
class DraftPage {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final RegistrationCheck check;
    private final Citations citations;
    private final DraftAnswers answers;
    private final DocumentStore documents;
    private final DraftFiles files;
    private final Reuse reuse;

    DraftPage(Drafts drafts, SaveDraft saveDraft, RegistrationCheck check, Citations citations, DraftAnswers answers, DocumentStore documents,
            DraftFiles files, Reuse reuse) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.check = check;
        this.citations = citations;
        this.answers = answers;
        this.documents = documents;
        this.files = files;
        this.reuse = reuse;
    }

    @GetMapping
    String first(@PathVariable UUID id) {
        return "redirect:" + page(id, Step.PARTIES);
    }

    /** @param checked there when the applicant comes from the check, to put right what it found */
    @GetMapping("/{step}")
    String show(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable("step") String path,
            @RequestParam Optional<String> checked, Model page) {
        Draft draft = drafts.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.registered()) {
            return status(draft.controlNumber());
        }
        List<FieldProblem> problems = checked.isPresent() ? Stream.concat(check.problems(draft).stream(), citations.problems(person, draft.form()).stream()).toList()
                : List.of();
        page.addAttribute("view", view(person, draft, draft.form(), step(path), problems));
        return "draft";
    }

    @PostMapping("/{step}")
    String save(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable("step") String path, @RequestParam int version,
            @ModelAttribute ApplicationForm posted, @ModelAttribute FormRows rows, @RequestParam Map<String, String> typed,
            @RequestParam Optional<MultipartFile> purchaseOrder,
            @RequestParam(defaultValue = "PURCHASE_ORDER") String documentKind,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut,
            @RequestParam Optional<UUID> remove, @RequestParam(defaultValue = "stay") String then, Model page,
            RedirectAttributes next) {
        Step step = step(path);
        var change = new DraftFiles.Change(purchaseOrder, documentKind, leftOut, remove);
        Draft draft = drafts.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = reuse.filled(person, id, rows.applied(step, posted.over(draft.form())), rows.fill(), typed);
        var outcome = saveDraft.save(person, id, version, form);
        if (outcome instanceof SaveDraft.Outcome.Saved saved) {
            var refusal = files.change(person, saved.draft(), change);
            if (refusal.isPresent()) {
                next.addFlashAttribute("fileProblem", refusal.get().sentence());
                return "redirect:" + page(id, step) + "#purchaseOrder";
            }
            return goOn(saved.draft(), step, rows, then, next);
        }
        if (outcome instanceof SaveDraft.Outcome.Stale stale) {
            files.change(person, stale.newer(), change)
                    .ifPresent(refusal -> page.addAttribute("fileProblem", refusal.sentence()));
            page.addAttribute("stale", true);
            page.addAttribute("view", view(person, stale.newer(), posted.over(stale.newer().form()), step, List.of()));
            return "draft";
        }
        if (outcome instanceof SaveDraft.Outcome.TooLong tooLong) {
            var old = tooLong.asItWas();
            var tooMuch = new Draft(old.id(), old.version(), form, old.savedBy(), old.savedAt(), null);
            page.addAttribute("tooLong", tooLong.limit());
            page.addAttribute("view", view(person, old, form, step, check.problems(tooMuch)));
            return "draft";
        }
        if (outcome instanceof SaveDraft.Outcome.AlreadyRegistered registered) {
            next.addFlashAttribute("refused", "The draft was registered meanwhile. What you typed last was not saved.");
            return status(registered.controlNumber());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String goOn(Draft draft, Step step, FormRows rows, String then, RedirectAttributes next) {
        if (rows.changeSomething()) {
            return "redirect:" + page(draft.id(), step) + rows.anchor(step, draft.form());
        }
        next.addFlashAttribute("done", "The draft is saved.");
        return switch (then) {
            case "next" -> "redirect:" + step.next().map(following -> page(draft.id(), following))
                    .orElse("/portal/drafts/" + draft.id() + "/check");
            case "check" -> "redirect:/portal/drafts/" + draft.id() + "/check";
            case "leave" -> "redirect:/portal";
            default -> "redirect:" + page(draft.id(), step);
        };
    }

    private DraftView view(Person person, Draft draft, ApplicationForm form, Step step, List<FieldProblem> problems) {
        return new DraftView(draft, form, step, problems, documents.of(draft.documentOwner()),
                answers.of(form).orElse(null), reuse.offer(person, draft.id(), step));
    }

    private static Step step(String path) {
        return Step.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(UUID draft, Step step) {
        return "/portal/drafts/" + draft + "/" + step.path();
    }

    private static String status(String controlNumber) {
        return "redirect:/portal/applications/" + controlNumber;
    }
}
