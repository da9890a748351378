package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.intake.Application;
import io.capdesk.securityreview.AskSiteVisit;
import io.capdesk.securityreview.RecordSiteVisit;
import io.capdesk.securityreview.SecurityRefusal;
import io.capdesk.securityreview.SiteVisit;
import io.capdesk.securityreview.SiteVisits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a security reviewer asks for a site visit and keeps its report; its result is recorded in its task. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/security/visits")
class SiteVisitsPage {

    /** Request attribute of the desk's door: there was a file, far too large, and it was left unread. */
    private static final String LEFT_OUT = "io.capdesk.portal.fileLeftOut";
    private static final String NO_DATE = "Give the day, month and year of a day that the calendar has.";

    private final SecurityViews views;
    private final SiteVisits visits;
    private final AskSiteVisit askSiteVisit;
    private final RecordSiteVisit recordSiteVisit;

    SiteVisitsPage(SecurityViews views, SiteVisits visits, AskSiteVisit askSiteVisit, RecordSiteVisit recordSiteVisit) {
        this.views = views;
        this.visits = visits;
        this.askSiteVisit = askSiteVisit;
        this.recordSiteVisit = recordSiteVisit;
    }

    @PostMapping
    String ask(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        Application application = views.changed(person, controlNumber);
        var typed = TypedForm.with(answers);
        List<String> unreadable = Stream.of("neededOn", "requestedOn").filter(field -> typed.day(field) == null).toList();
        if (!unreadable.isEmpty()) {
            return views.list(person, application, typed.refused(unreadable, NO_DATE), page);
        }
        var outcome = askSiteVisit.ask(person, controlNumber, typed.typed("purpose"), typed.day("neededOn"), typed.day("requestedOn"));
        if (outcome instanceof AskSiteVisit.Outcome.Refused refused) {
            return refused(person, application, typed, refused.refusal(), page);
        }
        next.addFlashAttribute("done", "The site visit is asked for; its task is in the list. " + (((AskSiteVisit.Outcome.Asked) outcome).stops()
                ? "The clock stands still until its result is recorded."
                : "The clock runs on: it was asked for more than 5 days after it was found necessary (15 CFR 750.4(b)(2)(ii)(A))."));
        return back(controlNumber);
    }

    @PostMapping("/{ordinal}/report")
    String report(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable int ordinal,
            @RequestParam Optional<MultipartFile> report,
            @RequestAttribute(name = LEFT_OUT, required = false) boolean leftOut, Model page, RedirectAttributes next) {
        Application application = views.changed(person, controlNumber);
        UUID visit = visit(controlNumber, ordinal);
        Optional<Refusal> refusal = leftOut ? Optional.of(DocumentRefusal.TOO_LARGE) : keep(person, visit, report);
        if (refusal.isPresent()) {
            return views.list(person, application, TypedForm.with(Map.of()).refused(List.of("report"), refusal.get().sentence()), page);
        }
        next.addFlashAttribute("done", "The report is in the case.");
        return back(controlNumber);
    }

    @PostMapping("/{ordinal}/call-off")
    String callOff(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable int ordinal, RedirectAttributes next) {
        views.changed(person, controlNumber);
        recordSiteVisit.callOff(person, visit(controlNumber, ordinal)).ifPresentOrElse(
                refusal -> next.addFlashAttribute("refused", refusal.sentence()),
                () -> next.addFlashAttribute("done", "The site visit is called off; the clock runs again."));
        return back(controlNumber);
    }

    private Optional<Refusal> keep(Person person, UUID visit, Optional<MultipartFile> report) {
        if (report.filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).isEmpty()) {
            return Optional.of(DocumentRefusal.NO_FILE_NAME);
        }
        try (var content = report.get().getInputStream()) {
            return recordSiteVisit.report(person, visit, report.get().getOriginalFilename(), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String refused(Person person, Application application, TypedForm typed, Refusal refusal, Model page) {
        var field = refusal == SecurityRefusal.PURPOSE_MISSING ? "purpose" : refusal == HoldRefusal.DAY_IMPOSSIBLE ? "requestedOn" : null;
        if (field == null) {
            page.addAttribute("refused", refusal.sentence());
        }
        return views.list(person, application, field == null ? typed : typed.refused(List.of(field), refusal.sentence()), page);
    }

    private UUID visit(String controlNumber, int ordinal) {
        return visits.of(controlNumber).stream().filter(one -> one.ordinal() == ordinal).findFirst().map(SiteVisit::id)
                .orElseThrow(SecurityViews::notFound);
    }

    private static String back(String controlNumber) {
        return "redirect:/officers/cases/" + controlNumber + "/security";
    }
}
