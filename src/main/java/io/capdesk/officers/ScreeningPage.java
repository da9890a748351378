package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.notices.Notices;
import io.capdesk.screening.DisposeOfHit;
import io.capdesk.screening.Disposition;
import io.capdesk.screening.Hit;
import io.capdesk.screening.Screening;
import io.capdesk.screening.ScreeningList;
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

/** The possible listed parties of a case or an exception notice: why each is alike, what the list says of it, and the officer's disposition. */
@Controller
@RequestMapping({"/officers/cases/{controlNumber}/screening", "/officers/notices/{controlNumber}/screening"})
class ScreeningPage {

    private final OpenCases cases;
    private final Notices notices;
    private final Screening screening;
    private final ScreeningList list;
    private final DisposeOfHit disposeOfHit;

    ScreeningPage(OpenCases cases, Notices notices, Screening screening, ScreeningList list, DisposeOfHit disposeOfHit) {
        this.cases = cases;
        this.notices = notices;
        this.screening = screening;
        this.list = list;
        this.disposeOfHit = disposeOfHit;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        if (!mayRead(reader, controlNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("controlNumber", controlNumber);
        page.addAttribute("kind", kind(controlNumber));
        page.addAttribute("hits", screening.hits(controlNumber));
        page.addAttribute("list", list);
        page.addAttribute("mayDispose", Permission.DISPOSE_OF_HIT.granted(reader));
        return "officers/screening";
    }

    /** A refusal shows the page again with what was typed beside the hit. */
    @PostMapping("/{hit}")
    String dispose(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable UUID hit,
            @RequestParam Disposition seen, @RequestParam(required = false) Disposition disposition,
            @RequestParam(defaultValue = "") String reason, Model page, RedirectAttributes next) {
        String shown = show(officer, controlNumber, page);
        if (screening.hits(controlNumber).stream().map(Hit::id).noneMatch(hit::equals)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var refusal = disposeOfHit.dispose(officer, hit, seen, disposition, reason);
        if (refusal.isEmpty()) {
            next.addFlashAttribute("done", "The disposition is on record.");
            return "redirect:/officers/" + kind(controlNumber) + "/" + controlNumber + "/screening";
        }
        page.addAttribute("refusedHit", hit);
        page.addAttribute("problem", refusal.get().sentence());
        page.addAttribute("typedReason", reason);
        page.addAttribute("chosen", disposition);
        return shown;
    }

    /** No control number begins with N: that is a notice's letter. */
    private static String kind(String number) {
        return number.startsWith("N") ? "notices" : "cases";
    }

    private boolean mayRead(Person reader, String number) {
        return kind(number).equals("notices") ? Permission.READ_NOTICES.granted(reader) && notices.find(reader, number).isPresent()
                : Permission.READ_CASE.granted(reader) && cases.mayOpen(reader, number);
    }
}
