package io.capdesk.portal.people;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.LogIn;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A user of an agent turns to a principal's applications, and back to their own organisation's. */
@Controller
class ActFor {

    private final PowersOfAttorney powers;

    ActFor(PowersOfAttorney powers) {
        this.powers = powers;
    }

    @PostMapping("/portal/principals/{power}")
    String begin(@CurrentPerson Person person, @PathVariable UUID power, HttpSession session, RedirectAttributes next) {
        var acting = powers.acting(person, power).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        session.setAttribute(LogIn.ACTS_UNDER, power);
        next.addFlashAttribute("done", "You act for " + acting.representation().principal() + " now.");
        return "redirect:/portal";
    }

    @PostMapping("/portal/own-organization")
    String end(HttpSession session) {
        session.removeAttribute(LogIn.ACTS_UNDER);
        return "redirect:/portal";
    }
}
