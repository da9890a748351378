package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.letters.Correspondence;
import io.capdesk.notices.Notice;
import io.capdesk.notices.NoticeFilter;
import io.capdesk.notices.NoticeKind;
import io.capdesk.notices.Notices;
import io.capdesk.notices.ObjectToNotice;
import io.capdesk.screening.Screening;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exception notices of all exporters; a licensing officer may object to one whose term runs. */
@Controller
class NoticesPage {

    private final Notices notices;
    private final ObjectToNotice objectToNotice;
    private final Screening screening;
    private final Applications applications;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final DocumentStore documents;
    private final Clock clock;

    NoticesPage(Notices notices, ObjectToNotice objectToNotice, Screening screening, Applications applications, Ledger ledger,
            Correspondence correspondence, DocumentStore documents, Clock clock) {
        this.notices = notices;
        this.objectToNotice = objectToNotice;
        this.screening = screening;
        this.applications = applications;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is no kind or no page filters nothing out. */
    @GetMapping("/officers/notices")
    String list(@CurrentPerson Person officer, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "0") String page, Model model) {
        if (!Permission.READ_NOTICES.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var filter = new NoticeFilter(NoticeKind.at(kind).orElse(null), country, parent, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0);
        var found = notices.search(officer, filter);
        var toClear = screening.withOpenHits();
        model.addAttribute("toClear", toClear);
        model.addAttribute("closedToClear", applications.closedWithoutLicense(toClear));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("found", found.stream().limit(NoticeFilter.PAGE).toList());
        model.addAttribute("more", found.size() > NoticeFilter.PAGE);
        model.addAttribute("now", clock.instant());
        return "officers/notices";
    }

    @GetMapping("/officers/notices/{number}")
    String show(@CurrentPerson Person officer, @PathVariable String number, Model model) {
        Notice notice = Optional.of(officer).filter(Permission.READ_NOTICES::granted)
                .flatMap(reader -> notices.find(reader, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var account = notice.current().account();
        model.addAttribute("notice", notice);
        model.addAttribute("certifications", notice.kind().document().among(documents.of(number)));
        model.addAttribute("hits", screening.hits(number));
        model.addAttribute("revisions", notices.revisions(notice));
        model.addAttribute("spellings", notices.otherSpellings(notice));
        model.addAttribute("levels", account == null ? null : ledger.levels(account));
        model.addAttribute("letters", correspondence.of(number));
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayObject", Permission.OBJECT_TO_NOTICE.granted(officer));
        return "officers/notice";
    }

    @PostMapping("/officers/notices/{number}/object")
    String object(@CurrentPerson Person officer, @PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model,
            RedirectAttributes next) {
        if (!Permission.OBJECT_TO_NOTICE.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var refused = objectToNotice.object(officer, number, reason);
        if (refused.isEmpty()) {
            next.addFlashAttribute("done", "The objection is on record; the exporter is told.");
            return "redirect:/officers/notices/" + number;
        }
        model.addAttribute("problem", refused.get().sentence());
        model.addAttribute("typed", reason);
        return show(officer, number, model);
    }
}
