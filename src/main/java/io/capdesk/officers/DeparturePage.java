package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.departure.DepartureRefusal;
import io.capdesk.departure.Departures;
import io.capdesk.departure.ProposeDeparture;
import io.capdesk.departure.SignDeparture;
import io.capdesk.departure.WithdrawDeparture;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a licensing officer proposes an upward departure for a case and a countersigning officer signs it. */
@Controller
class DeparturePage {

    private static final Set<DepartureRefusal> READ_BESIDE_ITS_FIELD = Set.of(DepartureRefusal.REASON_MISSING, DepartureRefusal.BASIS_MISSING);

    private final Applications applications;
    private final Departures departures;
    private final ProposeDeparture proposeDeparture;
    private final SignDeparture signDeparture;
    private final WithdrawDeparture withdrawDeparture;
    private final Clock clock;

    DeparturePage(Applications applications, Departures departures, ProposeDeparture proposeDeparture, SignDeparture signDeparture,
            WithdrawDeparture withdrawDeparture, Clock clock) {
        this.applications = applications;
        this.departures = departures;
        this.proposeDeparture = proposeDeparture;
        this.signDeparture = signDeparture;
        this.withdrawDeparture = withdrawDeparture;
        this.clock = clock;
    }

    /** Those that wait for a signature. */
    @GetMapping("/officers/departures")
    String all(@CurrentPerson Person reader, Model page) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addAttribute("proposals", departures.open());
        return "officers/departures";
    }

    @GetMapping("/officers/cases/{controlNumber}/departure")
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        return show(reader, application(reader, controlNumber), TypedForm.with(Map.of()), page);
    }

    /** What was typed is never lost: where it can't be taken, the page shows it again. */
    @PostMapping("/officers/cases/{controlNumber}/departure")
    String propose(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam Tpp amountTpp,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var application = application(officer, controlNumber);
        var typed = TypedForm.with(answers);
        var refusal = proposeDeparture.propose(officer, controlNumber, amountTpp, typed.typed("reason"), typed.typed("legalBasis"));
        if (refusal.filter(READ_BESIDE_ITS_FIELD::contains).isPresent()) {
            return show(officer, application, typed.refused(ProposeDeparture.problems(typed.typed("reason"), typed.typed("legalBasis")),
                    problem -> problem == DepartureRefusal.BASIS_MISSING ? "legalBasis" : "reason"), page);
        }
        if (refusal.isPresent()) {
            page.addAttribute("refused", sentence(refusal.get()));
            return show(officer, application, typed, page);
        }
        next.addFlashAttribute("done", "The departure is proposed. Another officer must sign it before anything is reserved.");
        return back(controlNumber);
    }

    @PostMapping("/officers/cases/{controlNumber}/departure/{ordinal}/sign")
    String sign(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable int ordinal,
            RedirectAttributes next) {
        application(officer, controlNumber);
        return answered(signDeparture.sign(officer, controlNumber, ordinal), controlNumber,
                "The departure is signed: what the case asks for is reserved past the allocation.", next);
    }

    @PostMapping("/officers/cases/{controlNumber}/departure/{ordinal}/withdraw")
    String withdraw(@CurrentPerson Person officer, @PathVariable String controlNumber, @PathVariable int ordinal,
            RedirectAttributes next) {
        application(officer, controlNumber);
        return answered(withdrawDeparture.withdraw(officer, controlNumber, ordinal), controlNumber,
                "The proposal is taken back.", next);
    }

    private String show(Person reader, Application application, TypedForm form, Model page) {
        var number = application.controlNumber();
        var all = departures.of(number);
        var now = clock.instant();
        page.addAttribute("filed", application);
        page.addAttribute("proposals", all);
        page.addAttribute("now", now);
        page.addAttribute("lacking", proposeDeparture.lackingTpp(number));
        page.addAttribute("mayPropose", Permission.PROPOSE_DEPARTURE.granted(reader));
        page.addAttribute("obstacle", proposeDeparture.obstacle(application).map(DepartureRefusal::sentence).orElse(null));
        page.addAttribute("mayWithdraw", Permission.PROPOSE_DEPARTURE.granted(reader));
        page.addAttribute("maySign", Permission.SIGN_DEPARTURE.granted(reader));
        page.addAttribute("form", form);
        return "officers/departure";
    }

    private static String answered(Optional<DepartureRefusal> refusal, String controlNumber, String done, RedirectAttributes next) {
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", sentence(why)), () -> next.addFlashAttribute("done", done));
        return back(controlNumber);
    }

    private static String sentence(DepartureRefusal refusal) {
        if (refusal == DepartureRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return refusal.sentence();
    }

    private static String back(String controlNumber) {
        return "redirect:/officers/cases/" + controlNumber + "/departure";
    }

    private Application application(Person reader, String controlNumber) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.find(controlNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
