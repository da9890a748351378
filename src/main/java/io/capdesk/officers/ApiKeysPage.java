package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.apikeys.ApiKeyRefusal;
import io.capdesk.apikeys.ApiKeys;
import io.capdesk.apikeys.IssueApiKey;
import io.capdesk.apikeys.RevokeApiKey;
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

/** Which programs hold a key. A new one is on the page that answers and nowhere else, not even in a session. */
@Controller
@RequestMapping("/officers/dockets/keys")
class ApiKeysPage {

    private final ApiKeys keys;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;

    ApiKeysPage(ApiKeys keys, IssueApiKey issueApiKey, RevokeApiKey revokeApiKey) {
        this.keys = keys;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, Model page) {
        return show(reader, TypedForm.with(Map.of()), page);
    }

    @PostMapping
    String issue(@CurrentPerson Person by, @RequestParam Map<String, String> answers, Model page) {
        var typed = TypedForm.with(answers);
        var outcome = issueApiKey.issue(by, typed.typed("holder"), typed.typed("email"), typed.typed("mayPost").equals("yes"),
                typed.typed("certified").equals("yes"));
        if (outcome instanceof IssueApiKey.Outcome.Refused refused) {
            return show(by, typed.refused(refused.refusals(), ApiKeysPage::field), page);
        }
        var issued = (IssueApiKey.Outcome.Issued) outcome;
        page.addAttribute("issuedTo", issued.key().holder());
        page.addAttribute("issued", issued.characters());
        return show(by, TypedForm.with(Map.of()), page);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@CurrentPerson Person by, @PathVariable UUID id, RedirectAttributes next) {
        var refusal = revokeApiKey.revoke(by, id);
        if (refusal.filter(ApiKeyRefusal.NOT_PERMITTED::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (refusal.filter(ApiKeyRefusal.NOT_FOUND::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", why.sentence()),
                () -> next.addFlashAttribute("done", "The key is revoked: it opens nothing any more."));
        return "redirect:/officers/dockets/keys";
    }

    private String show(Person reader, TypedForm form, Model page) {
        if (!Permission.ISSUE_API_KEY.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addAttribute("keys", keys.all());
        page.addAttribute("form", form);
        return "officers/api-keys";
    }

    private static String field(ApiKeyRefusal refusal) {
        return switch (refusal) {
            case HOLDER_MISSING -> "holder";
            case EMAIL_UNREADABLE -> "email";
            default -> "certified";
        };
    }
}
