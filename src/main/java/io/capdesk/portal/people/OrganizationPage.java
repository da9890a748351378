package io.capdesk.portal.people;

import io.capdesk.access.Applicants;
import io.capdesk.access.Colleagues;
import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.accounts.ChangeColleague;
import io.capdesk.accounts.ColleagueRefusal;
import io.capdesk.accounts.EditOrganization;
import io.capdesk.accounts.Invitations;
import io.capdesk.accounts.InvitePerson;
import io.capdesk.accounts.OrganizationData;
import io.capdesk.accounts.Problem;
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

/** The organisation's data and people: everybody in it reads them, its account administrators change them. */
@Controller
@RequestMapping("/portal/organization")
class OrganizationPage {

    private static final String HERE = "redirect:/portal/organization";

    private final Applicants applicants;
    private final Colleagues colleagues;
    private final Invitations invitations;
    private final EditOrganization editOrganization;
    private final InvitePerson invitePerson;
    private final ChangeColleague changeColleague;
    private final PowersOfAttorney powers;

    OrganizationPage(Applicants applicants, Colleagues colleagues, Invitations invitations, EditOrganization editOrganization,
            InvitePerson invitePerson, ChangeColleague changeColleague, PowersOfAttorney powers) {
        this.applicants = applicants;
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.editOrganization = editOrganization;
        this.invitePerson = invitePerson;
        this.changeColleague = changeColleague;
        this.powers = powers;
    }

    @GetMapping
    String show(@CurrentPerson Person person, Model page) {
        return show(person, null, Filled.empty(), page);
    }

    @PostMapping
    String edit(@CurrentPerson Person person, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        administratorOnly(person);
        List<Problem> problems = editOrganization.edit(person, Filled.with(answers).organization());
        if (!problems.isEmpty()) {
            return show(person, new Filled(answers, problems), Filled.empty(), page);
        }
        next.addFlashAttribute("done", "The organisation's data are changed. Registered applications keep what they said.");
        return HERE;
    }

    @PostMapping("/invitations")
    String invite(@CurrentPerson Person person, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        administratorOnly(person);
        Filled form = Filled.with(answers);
        List<Problem> problems = invitePerson.invite(person, new InvitePerson.Invited(form.typed("displayName"),
                form.typed("email"), !form.typed("administrator").isEmpty()));
        if (!problems.isEmpty()) {
            return show(person, null, new Filled(answers, problems), page);
        }
        next.addFlashAttribute("done", "An invitation is on its way to " + form.typed("email").strip() + ".");
        return HERE;
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@CurrentPerson Person person, @PathVariable UUID id, RedirectAttributes next) {
        administratorOnly(person);
        if (!invitePerson.withdraw(person, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "The invitation is taken back; its link no longer works.");
        return HERE;
    }

    @PostMapping("/people/{username}")
    String change(@CurrentPerson Person person, @PathVariable String username, @RequestParam ChangeColleague.Deed deed,
            RedirectAttributes next) {
        administratorOnly(person);
        var refusal = changeColleague.change(person, username, deed);
        if (refusal.filter(ColleagueRefusal.NOT_FOUND::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute(refusal.isPresent() ? "refused" : "done",
                refusal.map(ColleagueRefusal::sentence).orElseGet(() -> done(username, deed)));
        return HERE;
    }

    private static String done(String username, ChangeColleague.Deed deed) {
        return switch (deed) {
            case DEACTIVATE -> username + " is signed out and can't sign in any more.";
            case REACTIVATE -> username + " can sign in again.";
            case MAKE_ADMINISTRATOR -> username + " is an account administrator now.";
            case UNMAKE_ADMINISTRATOR -> username + " is no account administrator any more.";
            case SEND_PASSWORD_LINK -> "A link to choose a new password is on its way to " + username + ".";
        };
    }

    private static void administratorOnly(Person person) {
        if (!Permission.MANAGE_ORGANIZATION.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @param edited null to show what is stored */
    private String show(Person person, Filled edited, Filled invited, Model page) {
        var organization = applicants.organization(person.organization()).orElseThrow();
        page.addAttribute("organization", organization);
        page.addAttribute("form", edited == null ? Filled.of(OrganizationData.of(organization)) : edited);
        page.addAttribute("invited", invited);
        page.addAttribute("people", colleagues.of(organization.id()));
        page.addAttribute("manages", Permission.MANAGE_ORGANIZATION.granted(person));
        page.addAttribute("given", powers.givenBy(organization.id()));
        page.addAttribute("held", powers.heldBy(organization.id()));
        page.addAttribute("abroad", !organization.country().equals("US"));
        page.addAttribute("invitations", invitations.open(organization.id()));
        return "organization";
    }
}
