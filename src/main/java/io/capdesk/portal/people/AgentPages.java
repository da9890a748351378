package io.capdesk.portal.people;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.accounts.NameAgent;
import io.capdesk.accounts.RevokeAgent;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.portal.OversizedUploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Account administrators name a US agent and end its power, on the organisation's page. */
@Controller
class AgentPages {

    private static final String HERE = "redirect:/portal/organization#agents";

    private final NameAgent nameAgent;
    private final RevokeAgent revokeAgent;

    AgentPages(NameAgent nameAgent, RevokeAgent revokeAgent) {
        this.nameAgent = nameAgent;
        this.revokeAgent = revokeAgent;
    }

    @PostMapping("/portal/organization/agents")
    String name(@CurrentPerson Person person, @RequestParam(defaultValue = "") String agentsUser,
            @RequestParam Optional<MultipartFile> file,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut, RedirectAttributes next)
            throws IOException {
        administratorOnly(person);
        if (leftOut) {
            return refused(DocumentRefusal.TOO_LARGE, agentsUser, next);
        }
        try (InputStream document = file.isPresent() ? file.get().getInputStream() : new ByteArrayInputStream(new byte[0])) {
            var refusal = nameAgent.name(person, agentsUser, file.map(MultipartFile::getOriginalFilename).orElse(""), document);
            if (refusal.isPresent()) {
                return refused(refusal.get(), agentsUser, next);
            }
        }
        next.addFlashAttribute("done", "The agent's users may draft and register for you now.");
        return HERE;
    }

    private static String refused(Refusal why, String agentsUser, RedirectAttributes next) {
        next.addFlashAttribute(why instanceof DocumentRefusal ? "powerProblem" : "agentProblem", why.sentence());
        next.addFlashAttribute("agentTyped", agentsUser);
        return HERE;
    }

    @PostMapping("/portal/organization/agents/{power}/revoke")
    String revoke(@CurrentPerson Person person, @PathVariable UUID power, RedirectAttributes next) {
        administratorOnly(person);
        if (!revokeAgent.revoke(person, power)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "The agent's power has ended.");
        return HERE;
    }

    private static void administratorOnly(Person person) {
        if (!Permission.MANAGE_ORGANIZATION.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
