package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.validatedenduser.AuthorizationRefusal;
import io.capdesk.validatedenduser.BookShipment;
import io.capdesk.validatedenduser.NationalAuthorizations;
import io.capdesk.validatedenduser.RecordAuthorization;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    private final NationalAuthorizations authorizations;
    private final RecordAuthorization recordAuthorization;
    private final BookShipment bookShipment;
    private final Ledger ledger;

    AuthorizationPage(NationalAuthorizations authorizations, RecordAuthorization recordAuthorization, BookShipment bookShipment,
            Ledger ledger) {
        this.authorizations = authorizations;
        this.recordAuthorization = recordAuthorization;
        this.bookShipment = bookShipment;
        this.ledger = ledger;
    }

    @GetMapping
    String all(@CurrentPerson Person reader, Model page) {
        return all(reader, "", "", "", "", page);
    }

    @PostMapping
    String record(@CurrentPerson Person officer, @RequestParam String company, @RequestParam String headquarters,
            @RequestParam String country, @RequestParam String grantedOn, Model page, RedirectAttributes next) {
        var refusal = recordAuthorization.record(officer, company, headquarters, country, day(grantedOn));
        if (refusal.isPresent()) {
            page.addAttribute("refused", sentence(refusal.get()));
            return all(officer, company, headquarters, country, grantedOn, page);
        }
        next.addFlashAttribute("done", "The authorization is on record.");
        return "redirect:/officers/authorizations";
    }

    @GetMapping("/{number}")
    String one(@CurrentPerson Person reader, @PathVariable String number, Model page) {
        return one(reader, number, UUID.randomUUID(), "", "", "", page);
    }

    @PostMapping("/{number}/shipments")
    String book(@CurrentPerson Person officer, @PathVariable String number, @RequestParam UUID id, @RequestParam String chip,
            @RequestParam String quantity, @RequestParam String shippedOn, Model page, RedirectAttributes next) {
        var units = quantity.strip().replace(",", "");
        var refusal = bookShipment.book(officer, number, id, chip, units.matches("[0-9]{1,9}") ? Long.parseLong(units) : 0, day(shippedOn));
        if (refusal.isPresent()) {
            page.addAttribute("refused", sentence(refusal.get()));
            return one(officer, number, id, chip, quantity, shippedOn, page);
        }
        next.addFlashAttribute("done", "The shipment is booked.");
        return "redirect:/officers/authorizations/" + number;
    }

    private String all(Person reader, String company, String headquarters, String country, String grantedOn, Model page) {
        mayRead(reader);
        page.addAttribute("authorizations", authorizations.all());
        page.addAttribute("mayKeep", Permission.KEEP_AUTHORIZATIONS.granted(reader));
        page.addAttribute("company", company);
        page.addAttribute("headquarters", headquarters);
        page.addAttribute("country", country);
        page.addAttribute("grantedOn", grantedOn);
        return "officers/authorizations";
    }

    private String one(Person reader, String number, UUID id, String chip, String quantity, String shippedOn, Model page) {
        mayRead(reader);
        var holder = authorizations.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("holder", holder);
        page.addAttribute("levels", ledger.levels(holder.account()));
        page.addAttribute("shipments", authorizations.shipments(number));
        page.addAttribute("mayKeep", Permission.KEEP_AUTHORIZATIONS.granted(reader));
        page.addAttribute("id", id);
        page.addAttribute("chip", chip);
        page.addAttribute("quantity", quantity);
        page.addAttribute("shippedOn", shippedOn);
        return "officers/authorization";
    }

    private static void mayRead(Person reader) {
        if (!Permission.READ_NOTICES.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String sentence(AuthorizationRefusal refusal) {
        return switch (refusal) {
            case NOT_PERMITTED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> refusal.sentence();
        };
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
