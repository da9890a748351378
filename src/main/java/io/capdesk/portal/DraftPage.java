package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegistrationCheck;
import io.capdesk.intake.SaveDraft;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** The application form. Whichever button is pressed, what was typed is saved first. */
@Controller
@RequestMapping("/portal/drafts/{id}")
class DraftPage {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final RegistrationCheck check;
    private final DocumentStore documents;
    private final DraftFiles files;

    DraftPage(Drafts drafts, SaveDraft saveDraft, RegistrationCheck check, DocumentStore documents, DraftFiles files) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.check = check;
        this.documents = documents;
        this.files = files;
    }

    /** @param checked there when the applicant comes from the check, to put right what it found */
    @GetMapping
    String show(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam Optional<String> checked, Model page) {
        Draft draft = drafts.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.registered()) {
            return status(draft.controlNumber());
        }
        page.addAttribute("view", DraftView.of(draft, checked.isPresent() ? check.problems(draft) : List.of(),
                documents.of(draft.documentOwner())));
        return "draft";
    }

    @PostMapping
    String save(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam int version,
            @ModelAttribute ApplicationForm form, @RequestParam Optional<MultipartFile> purchaseOrder,
            @RequestParam Optional<UUID> remove, @RequestParam(defaultValue = "stay") String then,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut, Model page,
            RedirectAttributes next) {
        var outcome = saveDraft.save(person, id, version, form);
        var change = new DraftFiles.Change(purchaseOrder, leftOut, remove);
        if (outcome instanceof SaveDraft.Outcome.Saved saved) {
            return goOn(person, saved.draft(), change, then, next);
        }
        if (outcome instanceof SaveDraft.Outcome.Stale stale) {
            files.change(person, stale.newer(), change)
                    .ifPresent(refusal -> page.addAttribute("fileProblem", refusal.sentence()));
            page.addAttribute("stale", true);
            page.addAttribute("view", new DraftView(stale.newer(), form, List.of(), documents.of(stale.newer().documentOwner())));
            return "draft";
        }
        if (outcome instanceof SaveDraft.Outcome.AlreadyRegistered registered) {
            next.addFlashAttribute("refused", "The draft was registered meanwhile. What you typed last was not saved.");
            return status(registered.controlNumber());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String goOn(Person person, Draft draft, DraftFiles.Change change, String then, RedirectAttributes next) {
        var refusal = files.change(person, draft, change);
        if (refusal.isPresent()) {
            next.addFlashAttribute("fileProblem", refusal.get().sentence());
            return "redirect:/portal/drafts/" + draft.id() + "#purchaseOrder";
        }
        next.addFlashAttribute("done", "The draft is saved.");
        return switch (then) {
            case "check" -> "redirect:/portal/drafts/" + draft.id() + "/check";
            case "leave" -> "redirect:/portal";
            default -> "redirect:/portal/drafts/" + draft.id();
        };
    }

    private static String status(String controlNumber) {
        return "redirect:/portal/applications/" + controlNumber;
    }
}
