package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.docketexchange.CancelImport;
import io.capdesk.docketexchange.DocketImports;
import io.capdesk.docketexchange.ImportRefusal;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of whole dockets on their way in: where each stands. They are sent to {@link DocketUploads}. */
@Controller
@RequestMapping("/officers/dockets/imports")
class DocketImportPage {

    private final DocketImports imports;
    private final CancelImport cancelImport;
    private final DataSize most;

    DocketImportPage(DocketImports imports, CancelImport cancelImport, @Value("${capdesk.docket.import.max-size:2GB}") DataSize most) {
        this.imports = imports;
        this.cancelImport = cancelImport;
        this.most = most;
    }

    /** @param refused name of the reason for which a file was not taken; anything else is none */
    @GetMapping
    String all(@CurrentPerson Person analyst, @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "false") String good, Model page) {
        allowed(analyst);
        page.addAttribute("imports", imports.latest());
        page.addAttribute("mostMegabytes", most.toMegabytes());
        page.addAttribute("good", "true".equals(good));
        page.addAttribute("problem", Arrays.stream(ImportRefusal.values()).filter(one -> one.name().equals(refused)).findFirst()
                .map(ImportRefusal::sentence).orElse(null));
        return "officers/docket-imports";
    }

    @GetMapping("/{receipt}")
    String one(@CurrentPerson Person analyst, @PathVariable String receipt, Model page) {
        allowed(analyst);
        var one = imports.find(receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("one", one);
        page.addAttribute("problems", imports.problems(one));
        return "officers/docket-import";
    }

    @PostMapping("/{receipt}/cancel")
    String cancel(@CurrentPerson Person analyst, @PathVariable String receipt, RedirectAttributes next) {
        allowed(analyst);
        var refusal = cancelImport.cancel(analyst, receipt);
        if (refusal.filter(ImportRefusal.NOT_FOUND::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        refusal.ifPresentOrElse(why -> next.addFlashAttribute("refused", why.sentence()),
                () -> next.addFlashAttribute("done", "Cancelled. What went in before stays."));
        return "redirect:/officers/dockets/imports/" + receipt;
    }

    private static void allowed(Person person) {
        if (!Permission.EXCHANGE_DOCKETS.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
