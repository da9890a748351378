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

    private static final String NO_DATE = "Give the day, month and year of a day that the calendar has.";

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
        return show(reader, application(reader, controlNumber), reason.orElse(null), TypedForm.with(Map.of()), page);
    }

    /** What was typed is never lost: where it can't be taken, the page shows it again. */
    @PostMapping
    String place(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam HoldReason reason,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var application = mayChange(officer, application(officer, controlNumber));
        var typed = TypedForm.with(answers);
        var days = TypedDays.of(typed, "");
        if (!days.unreadable().isEmpty()) {
            return show(officer, application, reason, typed.refused(days.unreadable(), NO_DATE), page);
        }
        var outcome = placeHold.place(officer, controlNumber, reason, days.since(), days.of(reason.factsAtPlacing()), typed.typed("note"));
        if (outcome instanceof PlaceHold.Outcome.Placed placed) {
            next.addFlashAttribute(placed.hold().counts() ? "done" : "refused", placed.hold().counts()
                    ? "The clock stands still."
                    : "It is on record, but the clock runs on: not in time under " + placed.hold().notCountedFor() + ".");
            return back(controlNumber);
        }
        return refused(officer, application, reason, typed, ((PlaceHold.Outcome.Refused) outcome).refusal(), reason.factsAtPlacing(), "", page);
    }

    @PostMapping("/{hold}/release")
    String release(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable UUID hold,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var application = mayChange(officer, application(officer, controlNumber));
        var typed = TypedForm.with(answers);
        var days = TypedDays.of(typed, "." + hold);
        if (!days.unreadable().isEmpty()) {
            return show(officer, application, null, typed.refused(days.unreadable(), NO_DATE), page);
        }
        var asked = holds.find(hold).map(found -> found.reason().factsAtRelease()).orElse(List.of());
        var refusal = releaseHold.release(officer, controlNumber, hold, days.since(), days.of(asked), typed.typed("note." + hold));
        if (refusal.isPresent()) {
            return refused(officer, application, null, typed, refusal.get(), asked, "." + hold, page);
        }
        next.addFlashAttribute("done", "The clock runs again, with new due dates.");
        return back(controlNumber);
    }

    @PostMapping("/{hold}/day")
    String day(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable UUID hold, @RequestParam HoldFact fact,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var application = mayChange(officer, application(officer, controlNumber));
        var typed = TypedForm.with(answers);
        var day = TypedDays.of(typed, "." + hold).named().get(fact);
        if (day == null) {
            return show(officer, application, null, typed.refused(List.of(TypedDays.field(fact, "." + hold)), NO_DATE), page);
        }
        var refusal = recordDay.record(officer, controlNumber, hold, fact, day);
        if (refusal.isPresent()) {
            return refused(officer, application, null, typed, refusal.get(), List.of(fact), "." + hold, page);
        }
        next.addFlashAttribute("done", "The day is on record.");
        return back(controlNumber);
    }

    /**
     * Says what is wrong beside the field, or at the head of the page where it is none's.
     *
     * @param asked the days that the form asks for, in their order
     * @param of    as in {@link TypedDays#of}
     */
    private String refused(Person officer, Application application, HoldReason reason, TypedForm typed, HoldRefusal refusal,
            List<HoldFact> asked, String of, Model page) {
        var field = switch (refusal) {
            case NOTE_MISSING -> "note" + of;
            case DAY_MISSING, DAY_IMPOSSIBLE -> asked.isEmpty() ? "since" + of : TypedDays.field(asked.get(asked.size() - 1), of);
            default -> null;
        };
        if (field == null) {
            page.addAttribute("refused", refusal.sentence());
        }
        return show(officer, application, reason, field == null ? typed : typed.refused(List.of(field), refusal.sentence()), page);
    }

    private String show(Person reader, Application application, HoldReason reason, TypedForm form, Model page) {
        var number = application.controlNumber();
        page.addAttribute("filed", application);
        page.addAttribute("line", lines.of(reader, number).orElse(null));
        page.addAttribute("open", holds.of(number).stream().filter(CaseHold::open).toList());
        page.addAttribute("mayPlace", Permission.PLACE_HOLD.granted(reader) && PlaceHold.FROM.contains(application.stage()));
        page.addAttribute("reasons", Arrays.stream(HoldReason.values()).filter(one -> one != HoldReason.AGENCY_REQUEST).toList());
        page.addAttribute("chosen", reason);
        page.addAttribute("form", form);
        page.addAttribute("now", clock.instant());
        return "officers/holds";
    }

    /** Before anything typed is read. */
    private static Application mayChange(Person officer, Application application) {
        if (!Permission.PLACE_HOLD.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return application;
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
