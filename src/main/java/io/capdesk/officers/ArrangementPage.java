package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.arrangement.ArrangementRefusal;
import io.capdesk.arrangement.ArrangementState;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.arrangement.ProposeRevocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/** Government arrangements: where they stand, and where officers propose one or its revocation. They sign in Tasklist. */
@Controller
@RequestMapping("/officers/arrangements")
class ArrangementPage {

    /** The form exactly as typed. */
    record Typed(String country, String percent, String effectiveOn, String basis) {
        static final Typed NOTHING = new Typed("", "100", "", "");
    }

    private final Arrangements arrangements;
    private final ProposeArrangement proposeArrangement;
    private final ProposeRevocation proposeRevocation;
    private final CaseWords words;

    ArrangementPage(Arrangements arrangements, ProposeArrangement proposeArrangement, ProposeRevocation proposeRevocation,
            CaseWords words) {
        this.arrangements = arrangements;
        this.proposeArrangement = proposeArrangement;
        this.proposeRevocation = proposeRevocation;
        this.words = words;
    }

    @GetMapping
    String all(@CurrentPerson Person reader, Model page) {
        return all(reader, Typed.NOTHING, page);
    }

    @PostMapping
    String propose(@CurrentPerson Person officer, Typed typed, Model page, RedirectAttributes next) {
        var outcome = proposeArrangement.propose(officer, text(typed.country()), percent(typed.percent()), day(typed.effectiveOn()),
                text(typed.basis()));
        if (outcome instanceof ProposeArrangement.Outcome.Refused refused) {
            page.addAttribute("refused", sentence(refused.refusal()));
            return all(officer, typed, page);
        }
        var number = ((ProposeArrangement.Outcome.Proposed) outcome).number();
        next.addFlashAttribute("done", number + " is proposed. Two different officers sign it in Tasklist.");
        return "redirect:/officers/arrangements/" + number;
    }

    @GetMapping("/{number}")
    String one(@CurrentPerson Person reader, @PathVariable String number, Model page) {
        mayRead(reader);
        show(reader, number, page);
        return "officers/arrangement";
    }

    @PostMapping("/{number}/revocation")
    String revoke(@CurrentPerson Person officer, @PathVariable String number, @RequestParam String reason, RedirectAttributes next) {
        var refusal = proposeRevocation.propose(officer, number, reason);
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", sentence(why)), () -> next.addFlashAttribute("done",
                "The revocation is proposed. Two different officers sign it in Tasklist."));
        return "redirect:/officers/arrangements/" + number;
    }

    /** Also for the tab in Tasklist and Cockpit. */
    void show(Person reader, String number, Model page) {
        var arrangement = arrangements.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("arrangement", arrangement);
        page.addAttribute("signatures", arrangements.signatures(number));
        page.addAttribute("words", words);
        page.addAttribute("mayRevoke", Permission.PROPOSE_ARRANGEMENT.granted(reader) && !arrangement.revoking()
                && (arrangement.state() == ArrangementState.SIGNED || arrangement.state() == ArrangementState.IN_FORCE));
    }

    private String all(Person reader, Typed typed, Model page) {
        mayRead(reader);
        page.addAttribute("arrangements", arrangements.all());
        page.addAttribute("mayPropose", Permission.PROPOSE_ARRANGEMENT.granted(reader));
        page.addAttribute("typed", typed);
        page.addAttribute("words", words);
        return "officers/arrangements";
    }

    private static void mayRead(Person reader) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String sentence(ArrangementRefusal refusal) {
        return switch (refusal) {
            case NOT_PERMITTED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> refusal.sentence();
        };
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Null where it is none; short, so that no exponent asks for a number of a million digits. */
    private static BigDecimal percent(String typed) {
        return text(typed).matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? new BigDecimal(text(typed)) : null;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
