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
import java.util.List;
import java.util.Map;
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

    private static final TypedForm NOTHING = TypedForm.with(Map.of("percent", "100"));

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
        return all(reader, NOTHING, page);
    }

    @PostMapping
    String propose(@CurrentPerson Person officer, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var outcome = proposeArrangement.propose(officer, typed.stripped("country"), percent(typed), typed.day("effectiveOn"),
                typed.typed("basis"));
        if (outcome instanceof ProposeArrangement.Outcome.Refused refused) {
            allowed(refused.refusal());
            var problems = proposeArrangement.problems(typed.stripped("country"), percent(typed), typed.day("effectiveOn"),
                    typed.typed("basis"));
            return all(officer, typed.refused(problems.isEmpty() ? List.of(refused.refusal()) : problems, ArrangementPage::field), page);
        }
        var number = ((ProposeArrangement.Outcome.Proposed) outcome).number();
        next.addFlashAttribute("done", number + " is proposed. Two different officers sign it in Tasklist.");
        return "redirect:/officers/arrangements/" + number;
    }

    @GetMapping("/{number}")
    String one(@CurrentPerson Person reader, @PathVariable String number, Model page) {
        return one(reader, number, TypedForm.with(Map.of()), page);
    }

    @PostMapping("/{number}/revocation")
    String revoke(@CurrentPerson Person officer, @PathVariable String number, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var refusal = proposeRevocation.propose(officer, number, typed.typed("reason"));
        refusal.ifPresent(ArrangementPage::allowed);
        if (refusal.filter(ArrangementRefusal.REASON_MISSING::equals).isPresent()) {
            return one(officer, number, typed.refused(List.of(ArrangementRefusal.REASON_MISSING), ArrangementPage::field), page);
        }
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", why.sentence()), () -> next.addFlashAttribute("done",
                "The revocation is proposed. Two different officers sign it in Tasklist."));
        return "redirect:/officers/arrangements/" + number;
    }

    private String one(Person reader, String number, TypedForm form, Model page) {
        mayRead(reader);
        show(reader, number, page);
        page.addAttribute("form", form);
        return "officers/arrangement";
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

    private String all(Person reader, TypedForm form, Model page) {
        mayRead(reader);
        page.addAttribute("arrangements", arrangements.all());
        page.addAttribute("mayPropose", Permission.PROPOSE_ARRANGEMENT.granted(reader));
        page.addAttribute("form", form);
        page.addAttribute("words", words);
        return "officers/arrangements";
    }

    private static void mayRead(Person reader) {
        if (!Permission.READ_CASE.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static void allowed(ArrangementRefusal refusal) {
        switch (refusal) {
            case NOT_PERMITTED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> { }
        }
    }

    private static String field(ArrangementRefusal refusal) {
        return switch (refusal) {
            case PERCENT_OUT_OF_RANGE -> "percent";
            case DAY_IS_PAST -> "effectiveOn";
            case BASIS_MISSING -> "basis";
            case REASON_MISSING -> "reason";
            default -> "country";
        };
    }

    /** Null where it is none; short, so that no exponent asks for a number of a million digits. */
    private static BigDecimal percent(TypedForm typed) {
        var percent = typed.stripped("percent");
        return percent.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? new BigDecimal(percent) : null;
    }
}
