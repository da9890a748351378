package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.validatedenduser.AuthorizationRefusal;
import io.capdesk.validatedenduser.BookShipment;
import io.capdesk.validatedenduser.NationalAuthorizations;
import io.capdesk.validatedenduser.RecordAuthorization;
import io.capdesk.validatedenduser.Shipment;
import io.capdesk.validatedenduser.TakeBackShipment;
import java.util.List;
import java.util.Map;
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

/** National validated end users, what each has of its quarters' figure, and where officers book what was shipped to them. */
@Controller
@RequestMapping("/officers/authorizations")
class AuthorizationPage {

    private static final TypedForm NOTHING = TypedForm.with(Map.of());

    private final NationalAuthorizations authorizations;
    private final RecordAuthorization recordAuthorization;
    private final BookShipment bookShipment;
    private final TakeBackShipment takeBackShipment;
    private final Ledger ledger;

    AuthorizationPage(NationalAuthorizations authorizations, RecordAuthorization recordAuthorization, BookShipment bookShipment,
            TakeBackShipment takeBackShipment, Ledger ledger) {
        this.authorizations = authorizations;
        this.recordAuthorization = recordAuthorization;
        this.bookShipment = bookShipment;
        this.takeBackShipment = takeBackShipment;
        this.ledger = ledger;
    }

    @GetMapping
    String all(@CurrentPerson Person reader, Model page) {
        return all(reader, NOTHING, page);
    }

    @PostMapping
    String record(@CurrentPerson Person officer, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var refusal = recordAuthorization.record(officer, typed.typed("company"), typed.typed("headquarters"), typed.typed("country"),
                typed.day("grantedOn"));
        if (refusal.isPresent()) {
            allowed(refusal.get());
            var problems = recordAuthorization.problems(typed.typed("company"), typed.typed("headquarters"), typed.typed("country"),
                    typed.day("grantedOn"));
            return all(officer, typed.refused(problems.isEmpty() ? List.of(refusal.get()) : problems, AuthorizationPage::fieldOfRecord), page);
        }
        next.addFlashAttribute("done", "The authorization is on record.");
        return "redirect:/officers/authorizations";
    }

    @GetMapping("/{number}")
    String one(@CurrentPerson Person reader, @PathVariable String number, Model page) {
        return one(reader, number, UUID.randomUUID(), NOTHING, page);
    }

    @PostMapping("/{number}/shipments")
    String book(@CurrentPerson Person officer, @PathVariable String number, @RequestParam UUID id, @RequestParam Map<String, String> answers,
            Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var refusal = bookShipment.book(officer, number, id, typed.typed("chip"), units(typed), typed.day("shippedOn"));
        if (refusal.isPresent()) {
            allowed(refusal.get());
            var problems = bookShipment.problems(typed.typed("chip"), units(typed), typed.day("shippedOn"));
            return one(officer, number, id,
                    typed.refused(problems.isEmpty() ? List.of(refusal.get()) : problems, AuthorizationPage::fieldOfShipment), page);
        }
        next.addFlashAttribute("done", "The shipment is booked.");
        return "redirect:/officers/authorizations/" + number;
    }

    @GetMapping("/{number}/shipments/{id}/take-back")
    String askWhy(@CurrentPerson Person officer, @PathVariable String number, @PathVariable UUID id, Model page) {
        return askWhy(officer, number, id, NOTHING, page);
    }

    @PostMapping("/{number}/shipments/{id}/take-back")
    String takeBack(@CurrentPerson Person officer, @PathVariable String number, @PathVariable UUID id,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var refusal = takeBackShipment.takeBack(officer, number, id, typed.typed("reason"));
        if (refusal.filter(AuthorizationRefusal.REASON_MISSING::equals).isPresent()) {
            return askWhy(officer, number, id, typed.refused(List.of("reason"), refusal.get().sentence()), page);
        }
        if (refusal.isPresent()) {
            allowed(refusal.get());
            next.addFlashAttribute("refused", refusal.get().sentence());
        } else {
            next.addFlashAttribute("done", "The shipment is taken back and counts no more.");
        }
        return "redirect:/officers/authorizations/" + number;
    }

    private String askWhy(Person officer, String number, UUID id, TypedForm form, Model page) {
        if (!Permission.KEEP_AUTHORIZATIONS.granted(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var shipment = authorizations.shipment(number, id).filter(Shipment::counts)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("holder", authorizations.find(number).orElseThrow());
        page.addAttribute("shipment", shipment);
        page.addAttribute("form", form);
        return "officers/take-back-shipment";
    }

    private String all(Person reader, TypedForm form, Model page) {
        mayRead(reader);
        page.addAttribute("authorizations", authorizations.all());
        page.addAttribute("mayKeep", Permission.KEEP_AUTHORIZATIONS.granted(reader));
        page.addAttribute("form", form);
        return "officers/authorizations";
    }

    private String one(Person reader, String number, UUID id, TypedForm form, Model page) {
        mayRead(reader);
        var holder = authorizations.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("holder", holder);
        page.addAttribute("levels", ledger.levels(holder.account()));
        page.addAttribute("shipments", authorizations.shipments(number));
        page.addAttribute("mayKeep", Permission.KEEP_AUTHORIZATIONS.granted(reader));
        page.addAttribute("id", id);
        page.addAttribute("form", form);
        return "officers/authorization";
    }

    private static void mayRead(Person reader) {
        if (!Permission.READ_NOTICES.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static void allowed(AuthorizationRefusal refusal) {
        switch (refusal) {
            case NOT_PERMITTED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case NOT_FOUND, SHIPMENT_NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> { }
        }
    }

    private static String fieldOfRecord(AuthorizationRefusal refusal) {
        return switch (refusal) {
            case HEADQUARTERS_MISSING -> "headquarters";
            case COUNTRY_MISSING, IMPOSSIBLE_THERE -> "country";
            case DAY_MISSING -> "grantedOn";
            default -> "company";
        };
    }

    private static String fieldOfShipment(AuthorizationRefusal refusal) {
        return switch (refusal) {
            case CHIP_MISSING -> "chip";
            case DAY_MISSING, BEFORE_THE_GRANT -> "shippedOn";
            default -> "quantity";
        };
    }

    /** 0 where it is no whole number, or too many. */
    private static long units(TypedForm typed) {
        var units = typed.stripped("quantity").replace(",", "");
        return units.matches("[0-9]{1,9}") ? Long.parseLong(units) : 0;
    }
}
