package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.DraftAnswers;
import io.capdesk.intake.Drafts;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the rule says of the answers as they stand on the page; the browser asks while they are typed, nothing is saved. */
@Controller
class OutlookPart {

    private final Drafts drafts;
    private final DraftAnswers answers;

    OutlookPart(Drafts drafts, DraftAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    @PostMapping("/portal/drafts/{id}/outlook")
    String show(@CurrentPerson Person person, @PathVariable UUID id, @ModelAttribute ApplicationForm typed, Model page) {
        var draft = drafts.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = typed.over(draft.form());
        page.addAttribute("view", new DraftView(draft, form, Step.ITEMS, List.of(), List.of(), answers.of(form).orElse(null), Reuse.Offer.NONE));
        return "outlook :: outlook";
    }
}
