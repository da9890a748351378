package io.capdesk.administration;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffLocks;
import io.capdesk.access.StaffRegister;
import io.capdesk.accounts.AddStaff;
import io.capdesk.accounts.ChangeStaff;
import io.capdesk.accounts.Problem;
import io.capdesk.accounts.StaffRefusal;
import io.capdesk.pages.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Who is on the staff. A one-time password is on the page that answers and nowhere else, not even in a session. */
@Controller
@RequestMapping("/admin/staff")
class StaffPage {

    private final StaffRegister register;
    private final StaffLocks locks;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;

    StaffPage(StaffRegister register, StaffLocks locks, AddStaff addStaff, ChangeStaff changeStaff) {
        this.register = register;
        this.locks = locks;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
    }

    @GetMapping
    String show(Model page) {
        return show(Map.of(), Set.of(), List.of(), page);
    }

    @PostMapping
    String add(@CurrentPerson Person person, @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName, @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles, Model page) {
        Set<Role> chosen = known(roles);
        var outcome = addStaff.add(person, username, displayName, email, chosen.size() == roles.size() ? chosen : Set.of());
        if (outcome instanceof AddStaff.Outcome.Added added) {
            return shownOnce(added.username(), added.oneTimePassword(), page);
        }
        return show(Map.of("username", username, "displayName", displayName, "email", email), chosen,
                ((AddStaff.Outcome.Refused) outcome).problems(), page);
    }

    @PostMapping("/{username}/roles")
    String roles(@CurrentPerson Person person, @PathVariable String username, @RequestParam(defaultValue = "") List<String> roles,
            RedirectAttributes next) {
        Set<Role> chosen = known(roles);
        return told(changeStaff.roles(person, username, chosen.size() == roles.size() ? chosen : Set.of()), username + " has other roles now and was signed out.", next);
    }

    @PostMapping("/{username}")
    String change(@CurrentPerson Person person, @PathVariable String username, @RequestParam ChangeStaff.Deed deed,
            RedirectAttributes next) {
        return told(changeStaff.change(person, username, deed), switch (deed) {
            case LOCK -> username + " is signed out and can't sign in.";
            case UNLOCK -> username + " can sign in again.";
            case DELETE -> username + " is no longer on the staff.";
        }, next);
    }

    @PostMapping("/{username}/password")
    String password(@CurrentPerson Person person, @PathVariable String username, Model page, RedirectAttributes next) {
        var outcome = changeStaff.resetPassword(person, username);
        return outcome instanceof ChangeStaff.Outcome.Reset reset ? shownOnce(username, reset.oneTimePassword(), page)
                : told(outcome, "", next);
    }

    private static Set<Role> known(List<String> names) {
        return Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet());
    }

    private String shownOnce(String username, String password, Model page) {
        page.addAttribute("issuedTo", username);
        page.addAttribute("issued", password);
        return show(page);
    }

    private static String told(ChangeStaff.Outcome outcome, String done, RedirectAttributes next) {
        if (outcome instanceof ChangeStaff.Outcome.Refused refused) {
            if (refused.refusal() == StaffRefusal.NOT_FOUND) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            next.addFlashAttribute("refused", refused.refusal().sentence());
        } else {
            next.addFlashAttribute("done", done);
        }
        return "redirect:/admin/staff";
    }

    private String show(Map<String, String> typed, Set<Role> chosen, List<Problem> problems, Model page) {
        Map<String, String> wrong = new LinkedHashMap<>();
        problems.forEach(problem -> wrong.putIfAbsent(problem.field(), problem.message()));
        Map<Role, String> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values()).filter(Role::ofStaff).forEach(role -> roles.put(role, Names.ofCode(role)));
        page.addAttribute("staff", register.all().stream().map(one -> new StaffLine(one, locks.locked(one.username()))).toList());
        page.addAttribute("roles", roles);
        page.addAttribute("typed", typed);
        page.addAttribute("chosen", chosen);
        page.addAttribute("wrong", wrong);
        return "administration/staff";
    }
}
