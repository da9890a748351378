package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.commentreview.ReviewCounts;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.AnnounceDocument.Announcement;
import io.capdesk.docket.AnnouncementCheck;
import io.capdesk.docket.AnnouncementRefusal;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodState;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All documents that the public comments on, where each stands, and where an analyst announces another. */
@Controller
@RequestMapping("/officers/dockets")
class DocketsPage {

    /** @param counts three that are never one, and what is left to do */
    public record Line(Docket docket, DocketDocument document, ReviewCounts.Counts counts) {}

    private static final TypedForm NOTHING = TypedForm.with(Map.of("kind", "Rule", "allowLate", "yes"));

    private final Dockets dockets;
    private final ReviewCounts counts;
    private final AnnounceDocument announce;
    private final AnnouncementCheck check;

    DocketsPage(Dockets dockets, ReviewCounts counts, AnnounceDocument announce, AnnouncementCheck check) {
        this.dockets = dockets;
        this.counts = counts;
        this.announce = announce;
        this.check = check;
    }

    @GetMapping
    String all(@CurrentPerson Person reader, Model page) {
        return all(reader, NOTHING, page);
    }

    @PostMapping
    String announce(@CurrentPerson Person analyst, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var announcement = announcement(typed);
        var outcome = announce.announce(analyst, announcement);
        if (outcome instanceof AnnounceDocument.Outcome.Announced announced) {
            next.addFlashAttribute("done", announced.documentId() + " is announced.");
            return "redirect:/officers/dockets/" + announced.documentId();
        }
        if (((AnnounceDocument.Outcome.Refused) outcome).refusal() == AnnouncementRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return all(analyst, typed.refused(check.problems(announcement), DocketsPage::field), page);
    }

    private String all(Person reader, TypedForm form, Model page) {
        if (!Permission.WATCH_DOCKETS.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addAttribute("lines", dockets.all().stream().flatMap(docket -> dockets.documentsOf(docket.id()).stream()
                .filter(document -> document.state() != PeriodState.NONE)
                .map(document -> new Line(docket, document, counts.of(document.id())))).toList());
        page.addAttribute("mayAnnounce", Permission.ANNOUNCE_DOCUMENT.granted(reader));
        page.addAttribute("kinds", AnnouncementCheck.KINDS.stream().map(kind -> Map.entry(kind, kind)).toList());
        page.addAttribute("form", form);
        return "officers/dockets";
    }

    private static Announcement announcement(TypedForm typed) {
        return new Announcement(typed.stripped("docket"), typed.stripped("docketTitle"), typed.stripped("rin"), typed.stripped("kind"),
                typed.stripped("title"), typed.stripped("frNumber"), typed.stripped("frCitation"), typed.day("opensOn"), typed.day("lastDay"),
                typed.stripped("allowLate").equals("yes"), typed.stripped("contact"), null);
    }

    private static String field(AnnouncementRefusal refusal) {
        return switch (refusal) {
            case DOCKET_TITLE_MISSING -> "docketTitle";
            case RIN_UNREADABLE -> "rin";
            case KIND_MISSING -> "kind";
            case TITLE_MISSING -> "title";
            case FR_NUMBER_UNREADABLE -> "frNumber";
            case CITATION_TOO_LONG -> "frCitation";
            case DAY_MISSING -> "opensOn";
            case LAST_DAY_MISSING, PERIOD_TOO_LONG -> "lastDay";
            case CONTACT_UNREADABLE -> "contact";
            default -> "docket";
        };
    }
}
