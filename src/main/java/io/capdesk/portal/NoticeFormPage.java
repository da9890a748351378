package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.ItemLine;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a notice on one page. There is no draft: until it is filed, the page itself carries what was typed. */
@Controller
@RequestMapping("/portal/notice-forms/{kind}")
class NoticeFormPage {

    private final FileNotice fileNotice;
    private final FileCertification fileCertification;
    private final Applications applications;
    private final Drafts drafts;

    NoticeFormPage(FileNotice fileNotice, FileCertification fileCertification, Applications applications, Drafts drafts) {
        this.fileNotice = fileNotice;
        this.fileCertification = fileCertification;
        this.applications = applications;
        this.drafts = drafts;
    }

    /** @param from an application of one's own that has the same place, consignee and items */
    @GetMapping
    String show(@CurrentPerson Person person, @PathVariable String kind, @RequestParam Optional<String> from, Model page) {
        var application = from.flatMap(number -> applications.find(person, number));
        if (from.isPresent() && application.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form = application.map(found -> NoticeForm.of(kind(kind), found.form())).orElseGet(() -> NoticeForm.empty(kind(kind)));
        page.addAttribute("view", NoticeFormView.fresh(kind(kind), UUID.randomUUID(), from.orElse(null), form));
        return "notice-form";
    }

    @PostMapping
    String send(@CurrentPerson Person person, @PathVariable String kind, @RequestParam UUID id, @RequestParam Optional<String> from,
            @ModelAttribute NoticeForm typed, @RequestParam Optional<ItemLine.Kind> addItem, @RequestParam Optional<Integer> drop,
            @RequestParam(defaultValue = "check") String then, @RequestParam Optional<MultipartFile> document,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut, Model page, RedirectAttributes next) {
        keep(person, id, kind(kind), document, leftOut).ifPresent(refusal -> page.addAttribute("fileProblem", refusal.sentence()));
        page.addAttribute("kept", fileCertification.kept(id));
        var view = NoticeFormView.fresh(kind(kind), id, from.filter(number -> !number.isEmpty()).orElse(null), typed);
        if (addItem.isPresent() || drop.isPresent()) {
            page.addAttribute("view", view.with(changed(typed, addItem, drop)));
            return "notice-form";
        }
        if (then.equals("apply")) {
            return "redirect:/portal/drafts/" + drafts.start(person, typed.asApplication()).id() + "/parties";
        }
        var filing = then.equals("file") && !page.containsAttribute("fileProblem") ? fileNotice.file(person, id, view.kind(), typed, view.from())
                : fileNotice.preview(person, id, view.kind(), typed);
        if (filing instanceof Filing.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (filing instanceof Filing.Filed filed) {
            next.addFlashAttribute("done", "The notice is on file under number " + filed.number() + ".");
            return "redirect:/portal/notices/" + filed.number();
        }
        if (filing instanceof Filing.AlreadyFiled filed) {
            next.addFlashAttribute("done", "The notice was filed before under number " + filed.number() + ", and once only.");
            return "redirect:/portal/notices/" + filed.number();
        }
        page.addAttribute("view", view.told(filing));
        return "notice-form";
    }

    /** Whatever becomes of the rest: a page that is shown again can't carry a file. */
    private Optional<Refusal> keep(Person person, UUID page, NoticeKind kind, Optional<MultipartFile> document, boolean leftOut) {
        if (leftOut) {
            return Optional.of(DocumentRefusal.TOO_LARGE);
        }
        if (document.filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = document.get().getInputStream()) {
            return fileCertification.keep(person, page, kind, document.get().getOriginalFilename(), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static NoticeForm changed(NoticeForm form, Optional<ItemLine.Kind> addItem, Optional<Integer> drop) {
        List<ItemLine> items = form.items();
        if (addItem.isPresent()) {
            return items.size() >= FormRows.MOST ? form : form.withItems(ApplicationForm.plus(items, ItemLine.of(addItem.get())));
        }
        return items.size() == 1 ? form
                : form.withItems(IntStream.range(0, items.size()).filter(i -> i != drop.orElseThrow()).mapToObj(items::get).toList());
    }

    private static NoticeKind kind(String path) {
        return NoticeKind.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
