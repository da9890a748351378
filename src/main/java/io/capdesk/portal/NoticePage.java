package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Drafts;
import io.capdesk.letters.Correspondence;
import io.capdesk.notices.Notice;
import io.capdesk.notices.NoticeKind;
import io.capdesk.notices.Notices;
import io.capdesk.pages.Names;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation's notices, and one of them: receipt and status. */
@Controller
class NoticePage {

    /** A kind of notice to start, with what it is for. */
    record Offer(NoticeKind kind, String purpose) {}

    /** One line of the list. */
    record Line(Notice notice, NoticeWords words) {}

    private final Notices notices;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Drafts drafts;
    private final DocumentStore documents;
    private final Names names;
    private final Clock clock;

    NoticePage(Notices notices, Ledger ledger, Correspondence correspondence, Drafts drafts,
            DocumentStore documents, Names names, Clock clock) {
        this.notices = notices;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.drafts = drafts;
        this.documents = documents;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/portal/notices")
    String list(@CurrentPerson Person person, Model page) {
        var now = clock.instant();
        page.addAttribute("offers", Arrays.stream(NoticeKind.values()).map(kind -> new Offer(kind, NoticeWords.purpose(kind))).toList());
        page.addAttribute("lines", notices.of(person).stream().map(one -> new Line(one, NoticeWords.of(one.standing(now)))).toList());
        return "notices";
    }

    @GetMapping("/portal/notices/{number}")
    String show(@CurrentPerson Person person, @PathVariable String number, Model page) {
        Notice notice = own(person, number);
        var account = notice.current().account();
        page.addAttribute("view", new NoticeView(notice, notices.revisions(notice), answers(notice),
                account == null ? null : ledger.levels(account), correspondence.of(number),
                notice.kind().document().among(documents.of(number)), clock.instant()));
        return "notice";
    }

    /** For a notice that the desk objected to: a license may be asked for although the exception is there. */
    @PostMapping("/portal/notices/{number}/apply")
    String apply(@CurrentPerson Person person, @PathVariable String number, RedirectAttributes next) {
        var draft = drafts.start(person, own(person, number).current().form().asApplication().askingAnyway());
        next.addFlashAttribute("done", "Place, consignee and items of " + number + " are in a new draft.");
        return "redirect:/portal/drafts/" + draft.id() + "/parties";
    }

    private Notice own(Person person, String number) {
        return notices.find(person, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<StatusView.Answers> answers(Notice notice) {
        return Section.of(notice.kind(), notice.current().form(), List.of()).stream()
                .map(section -> new StatusView.Answers(section.title(), section.answered()
                        .map(asked -> new StatusView.Answer(asked.label(), asked.shown(names))).toList()))
                .filter(part -> !part.answers().isEmpty()).toList();
    }
}
