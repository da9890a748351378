package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.RecordHoldDay;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Where a licensing officer stops the clocks of a case and lets them run again. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/holds")
class HoldsPage {

    private final Applications applications;
    private final Holds holds;
    private final TimeLines lines;
    private final PlaceHold placeHold;
    private final ReleaseHold releaseHold;
    private final RecordHoldDay recordDay;
    private final Clock clock;

    HoldsPage(Applications applications, Holds holds, TimeLines lines, PlaceHold placeHold, ReleaseHold releaseHold,
            RecordHoldDay recordDay, Clock clock) {
        this.applications = applications;
        this.holds = holds;
        this.lines = lines;
        this.placeHold = placeHold;
        this.releaseHold = releaseHold;
        this.recordDay = recordDay;
        this.clock = clock;
    }

    /** @param reason whose form is shown; the days that are asked for differ */
    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, @RequestParam Optional<HoldReason> reason, Model page) {
        return show(reader, application(reader, controlNumber), reason.orElse(null), Map.of(), page);
    }

    /** What was typed is never lost: where it can't be taken, the page shows it again. */
    @PostMapping
    String place(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam HoldReason reason,
            @RequestParam Map<String, String> typed, Model page, RedirectAttributes next) {
        var application = application(officer, controlNumber);
        var days = TypedDays.of(typed);
        var outcome = days.unreadable() ? new PlaceHold.Outcome.Refused(HoldRefusal.DAY_MISSING)
                : placeHold.place(officer, controlNumber, reason, days.since(), days.of(reason.factsAtPlacing()), typed.getOrDefault("note", ""));
        if (outcome instanceof PlaceHold.Outcome.Placed placed) {
            next.addFlashAttribute(placed.hold().counts() ? "done" : "refused", placed.hold().counts()
                    ? "The clock stands still."
                    : "It is on record, but the clock runs on: not in time under " + placed.hold().notCountedFor() + ".");
            return back(controlNumber);
        }
        page.addAttribute("refused", sentence(((PlaceHold.Outcome.Refused) outcome).refusal()));
        return show(officer, application, reason, typed, page);
    }

    @PostMapping("/{hold}/release")
    String release(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable UUID hold,
            @RequestParam Map<String, String> typed, RedirectAttributes next) {
        application(officer, controlNumber);
        var days = TypedDays.of(typed);
        var asked = holds.find(hold).map(found -> found.reason().factsAtRelease()).orElse(List.of());
        var refusal = days.unreadable() ? Optional.of(HoldRefusal.DAY_MISSING)
                : releaseHold.release(officer, controlNumber, hold, days.since(), days.of(asked), typed.getOrDefault("note", ""));
        return answered(refusal, controlNumber, "The clock runs again, with new due dates.", next);
    }

    @PostMapping("/{hold}/day")
    String day(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable UUID hold, @RequestParam HoldFact fact,
            @RequestParam Map<String, String> typed, RedirectAttributes next) {
        application(officer, controlNumber);
        var days = TypedDays.of(typed);
        return answered(days.unreadable() || days.since() == null ? Optional.of(HoldRefusal.DAY_MISSING)
                : recordDay.record(officer, controlNumber, hold, fact, days.since()), controlNumber, "The day is on record.", next);
    }

    private String show(Person reader, Application application, HoldReason reason, Map<String, String> typed, Model page) {
        var number = application.controlNumber();
        page.addAttribute("filed", application);
        page.addAttribute("line", lines.of(reader, number).orElse(null));
        page.addAttribute("open", holds.of(number).stream().filter(CaseHold::open).toList());
        page.addAttribute("mayPlace", Permission.PLACE_HOLD.granted(reader) && PlaceHold.FROM.contains(application.stage()));
        page.addAttribute("reasons", Arrays.stream(HoldReason.values()).filter(one -> one != HoldReason.AGENCY_REQUEST).toList());
        page.addAttribute("chosen", reason);
        page.addAttribute("typed", typed);
        page.addAttribute("now", clock.instant());
        return "officers/holds";
    }

    private static String answered(Optional<HoldRefusal> refusal, String controlNumber, String done, RedirectAttributes next) {
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", sentence(why)), () -> next.addFlashAttribute("done", done));
        return back(controlNumber);
    }

    private static String sentence(HoldRefusal refusal) {
        if (refusal == HoldRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return refusal.sentence();
    }

    private static String back(String controlNumber) {
        return "redirect:/officers/cases/" + controlNumber + "/holds";
    }

    private Application application(Person reader, String controlNumber) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.find(controlNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
