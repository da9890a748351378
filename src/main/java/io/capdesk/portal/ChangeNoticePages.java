package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.intake.ItemLine;
import io.capdesk.notices.CorrectNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.Notice;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.Notices;
import io.capdesk.notices.WithdrawNotice;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a notice, or takes it back. */
@Controller
@RequestMapping("/portal/notices/{number}")
class ChangeNoticePages {

    /** The page's 2,000, each of which may be a line end of two characters. */
    private static final int LONGEST_REASON = 4000;

    private final Notices notices;
    private final CorrectNotice correctNotice;
    private final WithdrawNotice withdrawNotice;
    private final Clock clock;

    ChangeNoticePages(Notices notices, CorrectNotice correctNotice, WithdrawNotice withdrawNotice, Clock clock) {
        this.notices = notices;
        this.correctNotice = correctNotice;
        this.withdrawNotice = withdrawNotice;
        this.clock = clock;
    }

    @GetMapping("/correct")
    String correct(@CurrentPerson Person person, @PathVariable String number, Model page) {
        Notice notice = own(person, number);
        if (!notice.correctable(clock.instant())) {
            return "redirect:/portal/notices/" + number;
        }
        page.addAttribute("view", view(notice, notice.current().number(), "", notice.current().form()));
        return "notice-form";
    }

    @PostMapping("/correct")
    String correct(@CurrentPerson Person person, @PathVariable String number, @RequestParam int revision,
            @ModelAttribute NoticeForm typed, @RequestParam(defaultValue = "") String because,
            @RequestParam Optional<ItemLine.Kind> addItem, @RequestParam Optional<Integer> drop, Model page, RedirectAttributes next) {
        var view = view(own(person, number), revision, because, typed);
        if (addItem.isPresent() || drop.isPresent()) {
            page.addAttribute("view", view.with(NoticeFormPage.changed(typed, addItem, drop)));
            return "notice-form";
        }
        var filing = correctNotice.correct(person, number, revision, typed, because);
        if (filing instanceof Filing.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (filing instanceof Filing.Filed) {
            next.addFlashAttribute("done", "The notice is corrected; what it said before stays on record.");
            return "redirect:/portal/notices/" + number;
        }
        page.addAttribute("view", view.told(filing));
        return "notice-form";
    }

    @GetMapping("/withdraw")
    String withdraw(@CurrentPerson Person person, @PathVariable String number, Model page) {
        Notice notice = own(person, number);
        if (!notice.beforeShipment(clock.instant())) {
            return "redirect:/portal/notices/" + number;
        }
        page.addAttribute("notice", notice);
        return "notice-withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(@CurrentPerson Person person, @PathVariable String number, @RequestParam String reason, Model page,
            RedirectAttributes next) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            page.addAttribute("problem", reason.isBlank() ? "Say in a few words why you withdraw." : "Shorten the reason to 2,000 characters.");
            page.addAttribute("typed", reason);
            return withdraw(person, number, page);
        }
        var outcome = withdrawNotice.withdraw(person, number, reason.strip());
        if (outcome instanceof WithdrawNotice.Outcome.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof WithdrawNotice.Outcome.TooLate late) {
            next.addFlashAttribute("refused", "Not withdrawn. " + late.why().sentence());
        } else {
            next.addFlashAttribute("done", "The notice is withdrawn.");
        }
        return "redirect:/portal/notices/" + number;
    }

    private static NoticeFormView view(Notice notice, int revision, String because, NoticeForm form) {
        return new NoticeFormView(notice.kind(), notice.id(), null, revision, notice.number(), because, form, null, false);
    }

    private Notice own(Person person, String number) {
        return notices.find(person, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
