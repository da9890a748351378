package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.notices.Notices;
import io.capdesk.screening.DisposeOfHit;
import io.capdesk.screening.Disposition;
import io.capdesk.screening.Hit;
import io.capdesk.screening.HitGroup;
import io.capdesk.screening.Screening;
import io.capdesk.screening.ScreeningList;
import io.capdesk.screening.ScreeningRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** On one page: each brings a form. */
    private static final int GROUPS = 10;

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
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber,
            @RequestParam(defaultValue = "0") String part, Model page) {
        if (!mayRead(reader, controlNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("controlNumber", controlNumber);
        page.addAttribute("kind", kind(controlNumber));
        var groups = screening.groups(controlNumber);
        int last = Math.max(0, (groups.size() - 1) / GROUPS);
        int at = Math.min(last, part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : 0);
        var here = groups.subList(at * GROUPS, Math.min(groups.size(), (at + 1) * GROUPS));
        page.addAttribute("groups", here);
        page.addAttribute("entries", list.find(here.stream().flatMap(group -> group.hits().stream()).map(Hit::entryId).toList()));
        page.addAttribute("all", groups.size());
        page.addAttribute("hits", groups.stream().mapToInt(group -> group.hits().size()).sum());
        page.addAttribute("open", groups.stream().mapToLong(HitGroup::open).sum());
        page.addAttribute("at", at);
        page.addAttribute("last", last);
        page.addAttribute("mayDispose", Permission.DISPOSE_OF_HIT.granted(reader));
        return "officers/screening";
    }

    /** A refusal shows the page again with what was chosen and typed beside the hits. */
    @PostMapping
    String dispose(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam(defaultValue = "0") String part,
            @RequestParam(defaultValue = "") String group, @RequestParam(name = "hit", defaultValue = "") List<String> chosen,
            @RequestParam(name = "disposition", defaultValue = "") String answer, @RequestParam(defaultValue = "") String reason, Model page,
            RedirectAttributes next) {
        String shown = show(officer, controlNumber, part, page);
        if (!Permission.DISPOSE_OF_HIT.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var disposition = ChosenHits.disposition(answer).orElse(null);
        Map<UUID, Disposition> seen = ChosenHits.of(chosen, screening.hits(controlNumber));
        var refusal = seen.size() < chosen.size() ? Optional.of(ScreeningRefusal.NOT_FOUND) : disposeOfHit.dispose(officer, seen, disposition, reason);
        if (refusal.isEmpty()) {
            next.addFlashAttribute("done", seen.size() == 1 ? "The disposition is on record."
                    : "The disposition of " + seen.size() + " hits is on record.");
            return "redirect:/officers/" + kind(controlNumber) + "/" + controlNumber + "/screening?part=" + page.getAttribute("at");
        }
        page.addAttribute("refusedGroup", group);
        var problems = DisposeOfHit.problems(seen.keySet(), disposition, reason);
        page.addAttribute("problems", (problems.isEmpty() || refusal.get() == ScreeningRefusal.NOT_FOUND ? List.of(refusal.get()) : problems).stream()
                .collect(Collectors.toMap(ScreeningPage::place, ScreeningRefusal::sentence)));
        page.addAttribute("typedReason", reason);
        page.addAttribute("chosen", disposition);
        page.addAttribute("chosenHits", seen.keySet());
        return shown;
    }

    private static String place(ScreeningRefusal refusal) {
        return switch (refusal) {
            case DISPOSITION_MISSING -> "disposition";
            case REASON_TOO_SHORT, REASON_TOO_LONG -> "reason";
            default -> "hits";
        };
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
