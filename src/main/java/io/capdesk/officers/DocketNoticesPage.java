package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.docket.DocketNotice;
import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.DocketNoticeRefusal;
import io.capdesk.docket.DocketNotices;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.ProposeDocketNotice;
import io.capdesk.docket.SignDocketNotice;
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

/** Notices that extend or end the period of a document: an analyst proposes one, somebody else signs it. */
@Controller
@RequestMapping("/officers/dockets/{documentId}/notices")
class DocketNoticesPage {

    private static final TypedForm NOTHING = TypedForm.with(Map.of());

    private final Dockets dockets;
    private final DocketNotices notices;
    private final ProposeDocketNotice propose;
    private final SignDocketNotice sign;

    DocketNoticesPage(Dockets dockets, DocketNotices notices, ProposeDocketNotice propose, SignDocketNotice sign) {
        this.dockets = dockets;
        this.notices = notices;
        this.propose = propose;
        this.sign = sign;
    }

    @GetMapping
    String all(@CurrentPerson Person reader, @PathVariable String documentId, Model page) {
        return all(reader, documentId, NOTHING, page);
    }

    @PostMapping
    String propose(@CurrentPerson Person analyst, @PathVariable String documentId, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var outcome = propose.propose(analyst, documentId, new ProposeDocketNotice.Proposal(kind(typed), typed.typed("citation"),
                typed.day("lastDay"), typed.typed("reason")));
        if (outcome instanceof ProposeDocketNotice.Outcome.Refused refused) {
            allowed(refused.refusals());
            return all(analyst, documentId, typed.refused(refused.refusals(), DocketNoticesPage::field), page);
        }
        next.addFlashAttribute("done", "The notice is proposed. It takes effect once somebody else has signed it.");
        return "redirect:/officers/dockets/" + documentId + "/notices";
    }

    @PostMapping("/{notice}")
    String sign(@CurrentPerson Person signer, @PathVariable String documentId, @PathVariable UUID notice,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        if (notices.find(notice).filter(one -> one.document().equals(documentId)).isEmpty()) {
            throw new ResponseStatusException(Permission.WATCH_DOCKETS.granted(signer) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
        }
        var answer = typed.stripped("agreement");
        var refusal = sign.sign(signer, notice, answer.equals("SIGN") ? Boolean.TRUE : answer.equals("REFUSE") ? Boolean.FALSE : null,
                typed.typed("signReason"));
        if (refusal.isPresent()) {
            allowed(List.of(refusal.get()));
            return all(signer, documentId, typed.refused(List.of(refusal.get()), DocketNoticesPage::signField), page);
        }
        next.addFlashAttribute("done", answer.equals("SIGN") ? "The notice is signed and in effect." : "The notice is refused; nothing changes.");
        return "redirect:/officers/dockets/" + documentId + "/notices";
    }

    private String all(Person reader, String documentId, TypedForm form, Model page) {
        DocketPage.mayWatch(reader);
        var document = DocketPage.document(dockets, documentId);
        var all = notices.of(documentId);
        page.addAttribute("document", document);
        page.addAttribute("notices", all);
        page.addAttribute("waiting", all.stream().filter(DocketNotice::waits).findFirst().orElse(null));
        page.addAttribute("mayPropose", Permission.PROPOSE_DOCKET_NOTICE.granted(reader));
        page.addAttribute("maySign", Permission.SIGN_DOCKET_NOTICE.granted(reader));
        page.addAttribute("reader", reader.username());
        page.addAttribute("form", form);
        return "officers/docket-notices";
    }

    private static void allowed(List<DocketNoticeRefusal> refusals) {
        if (refusals.contains(DocketNoticeRefusal.NOT_PERMITTED)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (refusals.contains(DocketNoticeRefusal.NO_SUCH_DOCUMENT) || refusals.contains(DocketNoticeRefusal.NO_SUCH_NOTICE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String field(DocketNoticeRefusal refusal) {
        return switch (refusal) {
            case LAST_DAY_MISSING, NOT_LATER -> "lastDay";
            case CITATION_MISSING -> "citation";
            case REASON_MISSING -> "reason";
            default -> "kind";
        };
    }

    private static String signField(DocketNoticeRefusal refusal) {
        return refusal == DocketNoticeRefusal.REASON_MISSING ? "signReason" : "agreement";
    }

    private static DocketNoticeKind kind(TypedForm typed) {
        return switch (typed.stripped("kind")) {
            case "EXTENSION" -> DocketNoticeKind.EXTENSION;
            case "ABANDONMENT" -> DocketNoticeKind.ABANDONMENT;
            default -> null;
        };
    }
}
