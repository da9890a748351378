package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.commentreview.ReviewRefusal;
import io.capdesk.officers.CommentDeeds.Deed;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a comment's page. Whoever came from a batch goes back there. */
@Controller
@RequestMapping("/officers/dockets/comments/{comment}")
class CommentDecisions {

    private final CommentDeeds deeds;
    private final CommentPage comments;

    CommentDecisions(CommentDeeds deeds, CommentPage comments) {
        this.deeds = deeds;
        this.comments = comments;
    }

    @PostMapping("/mark")
    String mark(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        return decide(by, comment, Deed.MARK, TypedForm.with(answers), page, next);
    }

    @PostMapping("/post")
    String post(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        return decide(by, comment, Deed.POST, TypedForm.with(answers), page, next);
    }

    @PostMapping("/restrict")
    String restrict(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        return decide(by, comment, Deed.RESTRICT, TypedForm.with(answers), page, next);
    }

    @PostMapping("/restrict-file")
    String restrictFile(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        return decide(by, comment, Deed.RESTRICT_FILE, TypedForm.with(answers), page, next);
    }

    @PostMapping("/redact")
    String redact(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        return decide(by, comment, Deed.REDACT, TypedForm.with(answers), page, next);
    }

    @PostMapping("/withdraw")
    String withdraw(@CurrentPerson Person by, @PathVariable UUID comment, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        return decide(by, comment, Deed.WITHDRAW, TypedForm.with(answers), page, next);
    }

    private String decide(Person by, UUID comment, Deed deed, TypedForm typed, Model page, RedirectAttributes next) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var item = deeds.item(comment, typed.stripped("batch"));
        var refusal = deeds.decide(by, comment, item, deed, typed);
        if (refusal.filter(ReviewRefusal.NO_SUCH_COMMENT::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (refusal.isPresent()) {
            return comments.show(by, comment, typed.refused(deeds.said(deed, refusal.get(), typed), deed::field), page);
        }
        next.addFlashAttribute("done", item.filter(one -> deed.ofAll() && !one.duplicates().isEmpty())
                .map(one -> deed.done() + " So are those that say the same and were not decided.").orElse(deed.done()));
        return "redirect:/officers/dockets/" + item.map(one -> "batches/" + typed.stripped("batch") + "#item-" + one.number())
                .orElse("comments/" + comment);
    }
}
